package dev.ceyuan.corpus.evidence.report;

import dev.ceyuan.corpus.document.Share;
import dev.ceyuan.corpus.evidence.Assessment;
import dev.ceyuan.corpus.evidence.Conclusion;
import dev.ceyuan.corpus.evidence.CorpusFacts;
import dev.ceyuan.corpus.evidence.Detail;
import dev.ceyuan.corpus.evidence.SourceTally;
import dev.ceyuan.corpus.evidence.Tally;
import dev.ceyuan.corpus.evidence.report.Block.Bar;
import dev.ceyuan.corpus.evidence.report.Block.Bars;
import dev.ceyuan.corpus.evidence.report.Block.Cell;
import dev.ceyuan.corpus.evidence.report.Block.Column;
import dev.ceyuan.corpus.evidence.report.Block.Limit;
import dev.ceyuan.corpus.evidence.report.Report.Section;
import dev.ceyuan.corpus.licence.Legality;
import dev.ceyuan.corpus.wording.Numbers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/// The chapter on sources.
final class SourceText {
    private final Assessment assessment;
    private final CorpusFacts facts;
    private final Said said;

    SourceText(Assessment assessment, Said said) {
        this.assessment = assessment;
        this.facts = assessment.facts();
        this.said = said;
    }

    Section section() {
        if (facts.sources().isEmpty()) {
            return new Section(
                    "sources", said.of("section.sources"), List.of(new Block.Paragraph(said.of("sources.none"))));
        }
        var blocks = new ArrayList<Block>();
        blocks.add(documents());
        blocks.add(harmful());
        blocks.add(proof());
        blocks.add(legality());
        blocks.add(risks());
        return new Section("sources", said.of("section.sources"), blocks);
    }

    private Bars documents() {
        var bars = facts.sources().stream()
                .map(source -> new Bar(
                        title(source),
                        List.of(source.before().documents(), source.after().documents()),
                        said.of(
                                "bar.kept",
                                source.before().documents(),
                                source.after().documents())))
                .toList();
        return new Bars(
                said.of("chart.documents"),
                Block.Scale.COUNT,
                Block.Look.PART,
                List.of(said.of("series.before"), said.of("series.after")),
                bars,
                Limit.NONE);
    }

    private Bars harmful() {
        var bars = facts.sources().stream()
                .map(source -> new Bar(
                        title(source),
                        List.of(share(source.before()), share(source.after())),
                        Numbers.percent(share(source.before())) + " → " + kept(source)))
                .toList();
        return new Bars(
                said.of("chart.harmful"),
                Block.Scale.SHARE,
                Block.Look.SIDE_BY_SIDE,
                List.of(said.of("series.before"), said.of("series.after")),
                bars,
                limit("SRC-02"));
    }

    private String kept(SourceTally source) {
        return source.after().documents() == 0 ? said.of("source.unused") : Numbers.percent(share(source.after()));
    }

    private Limit limit(String rule) {
        return assessment
                .rules()
                .rule(rule)
                .map(each -> new Limit(
                        OptionalLong.of(each.value().movePointRight(4).longValue()),
                        said.of("limit", Numbers.percent(each.value())),
                        Block.Side.BELOW))
                .orElse(Limit.NONE);
    }

    private static long share(Tally tally) {
        return Share.of(tally.harmful(), tally.documents());
    }

    /// What the sample of each source proves.
    private Block proof() {
        var columns = List.of(
                new Column(said.of("column.source"), false, 22),
                new Column(said.of("column.kept"), true, 13),
                new Column(said.of("column.scan"), true, 13),
                new Column(said.of("column.seen"), true, 11),
                new Column(said.of("column.defects"), true, 9),
                new Column(said.of("column.bound"), true, 15),
                new Column(said.of("column.proof"), false, 17));
        var rows = details().values().stream().map(this::proof).toList();
        return new Block.Table(
                said.of("table.proof", Numbers.limit(assessment.rules().confidence())), columns, rows, false);
    }

    private Map<String, Detail> details() {
        return assessment.findings().stream()
                .filter(finding -> finding.rule().id().equals("SRC-02"))
                .flatMap(finding -> finding.details().stream())
                .collect(Collectors.toMap(
                        Detail::subject, detail -> detail, (first, _) -> first, java.util.LinkedHashMap::new));
    }

    private List<Cell> proof(Detail detail) {
        var figures = detail.figures();
        var limit = limit("SRC-02").value().orElse(0);
        var proven = figures.containsKey("bound") && figures.getOrDefault("bound", 0L) <= limit;
        var missing = Math.max(0, figures.getOrDefault("needed", 0L) - figures.getOrDefault("items", 0L));
        var words = proven
                ? said.of("proof.proven")
                : missing > 0 ? said.of("proof.more", missing) : said.of("proof.unproven");
        return List.of(
                Cell.of(said.of(detail.title())),
                Cell.of(number(figures, "documents")),
                Cell.of(percent(figures, "harmful-share")),
                Cell.of(number(figures, "items")),
                Cell.of(number(figures, "defects")),
                Cell.of(percent(figures, "bound")),
                new Cell(
                        detail.conclusion() == Conclusion.NOT_MET ? said.of("conclusion.not-met") : words,
                        detail.conclusion() == Conclusion.NOT_MET ? Tone.BAD : proven ? Tone.GOOD : Tone.OPEN));
    }

    private static String number(Map<String, Long> figures, String name) {
        return figures.containsKey(name) ? Numbers.count(figures.getOrDefault(name, 0L)) : "–";
    }

    private static String percent(Map<String, Long> figures, String name) {
        return figures.containsKey(name) ? Numbers.percent(figures.getOrDefault(name, 0L)) : "–";
    }

    private Block legality() {
        var columns = List.of(
                new Column(said.of("column.source"), false, 20),
                new Column(said.of("column.country"), false, 9),
                new Column(said.of("column.licence"), false, 18),
                new Column(said.of("column.evidence"), false, 30),
                new Column(said.of("column.origin"), false, 23));
        var rows = new ArrayList<List<Cell>>();
        for (var tally : facts.sources()) {
            var source = tally.source();
            rows.add(List.of(
                    Cell.of(said.of(source.title())),
                    Cell.of(said.of("country", source.country())),
                    Cell.of(source.licence()),
                    evidence(source.legality()),
                    Cell.of(source.origin())));
        }
        return new Block.Table(said.of("table.legality"), columns, rows, false);
    }

    private Cell evidence(Legality legality) {
        return switch (legality) {
            case Legality.OpenLicence(var at) -> Cell.of(said.of("evidence.open-licence", at));
            case Legality.CollectionRecord(var id) -> Cell.of(said.of("evidence.collection-record", id));
            case Legality.Contract(var id) -> Cell.of(said.of("evidence.contract", id));
            case Legality.Missing _ -> new Cell(said.of("evidence.missing"), Tone.BAD);
        };
    }

    /// Which risks the scan found.
    private Block risks() {
        var columns = List.of(
                new Column(said.of("column.risk"), false, 60),
                new Column(said.of("column.before"), true, 20),
                new Column(said.of("column.after"), true, 20));
        var rows = new ArrayList<List<Cell>>();
        for (var risk : assessment.rules().risks()) {
            var before = facts.sum(source -> source.before().byRisk().getOrDefault(risk.id(), 0L));
            var after = facts.sum(source -> source.after().byRisk().getOrDefault(risk.id(), 0L));
            if (before > 0 || after > 0) {
                rows.add(List.of(
                        Cell.of(risk.id() + " " + said.of(risk.title())),
                        Cell.of(Numbers.count(before)),
                        Cell.of(Numbers.count(after))));
            }
        }
        return rows.isEmpty()
                ? new Block.Paragraph(said.of("risks.none"))
                : new Block.Table(said.of("table.risks"), columns, rows, true);
    }

    private String title(SourceTally source) {
        return said.of(source.source().title());
    }
}
