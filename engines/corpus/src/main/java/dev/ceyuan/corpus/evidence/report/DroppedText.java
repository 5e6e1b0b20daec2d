package dev.ceyuan.corpus.evidence.report;

import dev.ceyuan.corpus.evidence.CorpusFacts;
import dev.ceyuan.corpus.evidence.DroppedBy;
import dev.ceyuan.corpus.evidence.report.Block.Bar;
import dev.ceyuan.corpus.evidence.report.Block.Bars;
import dev.ceyuan.corpus.evidence.report.Report.Section;
import dev.ceyuan.corpus.wording.Numbers;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The chapter on what the rules of the recipe dropped.
final class DroppedText {
    private static final Comparator<DroppedBy> MOST_FIRST =
            Comparator.comparingLong(DroppedBy::documents).reversed().thenComparing(DroppedBy::rule);

    private final CorpusFacts facts;
    private final Said said;

    DroppedText(CorpusFacts facts, Said said) {
        this.facts = facts;
        this.said = said;
    }

    Section section() {
        var read = facts.sum(source -> source.before().documents());
        var kept = facts.documents();
        var dropped = facts.dropped().stream().mapToLong(DroppedBy::documents).sum();
        var balance = read == kept + dropped
                ? new Block.Paragraph(said.of("dropped.balance", read, kept, dropped))
                : new Block.Note(
                        said.of("note.balance"),
                        said.of("dropped.imbalance", read, kept, dropped, read - kept - dropped));
        return new Section("dropped", said.of("section.dropped"), List.of(balance, bars(read)));
    }

    private Bars bars(long read) {
        var bars = new ArrayList<Bar>();
        for (var rule : facts.dropped().stream().sorted(MOST_FIRST).toList()) {
            bars.add(new Bar(
                    said.of(rule.title()),
                    List.of(rule.documents()),
                    said.of("bar.dropped", rule.documents(), Said.share(rule.documents(), read))
                            + " · "
                            + Numbers.bytes(rule.bytes())));
        }
        return new Bars(
                said.of("chart.dropped"),
                Block.Scale.COUNT,
                Block.Look.SIDE_BY_SIDE,
                List.of(said.of("series.dropped")),
                bars,
                Block.Limit.NONE);
    }
}
