package dev.ceyuan.platform.web.scenario;

import dev.ceyuan.matching.Match;
import dev.ceyuan.matching.Side;
import dev.ceyuan.platform.scenario.RankedMatch;
import dev.ceyuan.tables.TableColumn;
import dev.ceyuan.tables.TableWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/// Writes the matches of a need or an offer with their reasons, one a row.
final class ShortlistTable {
    private static final int LONG_TEXT = 20_000;

    private static final List<TableColumn> COLUMNS = List.of(
            TableColumn.whole("rank", "名次", "Rank"),
            TableColumn.text("title", "名称", "Title"),
            TableColumn.text("owner", "单位", "Organisation"),
            TableColumn.text("sectors", "行业领域", "Sectors"),
            TableColumn.decimal("score", "得分", "Score"),
            TableColumn.text("met", "满足的条件", "Constraints met").maxLength(LONG_TEXT),
            TableColumn.text("unknown", "未知的条件", "Constraints unknown").maxLength(LONG_TEXT),
            TableColumn.text("contributions", "得分构成", "Contributions").maxLength(LONG_TEXT),
            TableColumn.text("need-passage", "需求原文", "Passage of the need").maxLength(LONG_TEXT),
            TableColumn.text("offer-passage", "供给原文", "Passage of the offer").maxLength(LONG_TEXT),
            TableColumn.text("source", "来源", "Source").maxLength(LONG_TEXT));

    private final Side head;
    private final Wording wording;

    ShortlistTable(Side head, Wording wording) {
        this.head = head;
        this.wording = wording;
    }

    void write(List<RankedMatch> matches, TableWriter writer) {
        writer.sheet(wording.text("scenario.shortlist.sheet"), COLUMNS, wording.locale());
        matches.forEach(match -> row(match, writer));
    }

    private void row(RankedMatch match, TableWriter writer) {
        var content = match.other().content();
        var reasons = match.reasons();
        var evidence = reasons.evidence();
        var asked = evidence == null ? null : evidence.asked().quote();
        var found = evidence == null ? null : evidence.found().quote();
        writer.row(
                (long) match.rank(),
                content.title(),
                wording.owner(match.other().owner()),
                wording.joined(content.facets().sectors(), wording::sector),
                BigDecimal.valueOf(reasons.score()).setScale(6, RoundingMode.HALF_UP),
                rules(reasons.constraints(), Match.Outcome.MET),
                rules(reasons.constraints(), Match.Outcome.UNKNOWN),
                wording.joined(ScoreView.of(reasons, wording).parts(), part -> part.label() + " " + part.amount()),
                head == Side.NEED ? asked : found,
                head == Side.NEED ? found : asked,
                content.source().name());
    }

    private String rules(List<Match.Constraint> constraints, Match.Outcome outcome) {
        return wording.joined(
                constraints.stream().filter(each -> each.outcome() == outcome).toList(),
                each -> wording.rule(each.rule()));
    }
}
