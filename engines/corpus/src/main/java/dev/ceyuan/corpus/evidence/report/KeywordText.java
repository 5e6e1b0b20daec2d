package dev.ceyuan.corpus.evidence.report;

import dev.ceyuan.corpus.evidence.Assessment;
import dev.ceyuan.corpus.evidence.KeywordLibrary;
import dev.ceyuan.corpus.evidence.report.Block.Bar;
import dev.ceyuan.corpus.evidence.report.Block.Bars;
import dev.ceyuan.corpus.evidence.report.Block.Limit;
import dev.ceyuan.corpus.evidence.report.Report.Section;
import dev.ceyuan.corpus.wording.Numbers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/// The chapter on the keyword library.
final class KeywordText {
    private static final Map<String, String> RULES = Map.of("A.1", "KEY-03", "A.2", "KEY-04");

    private final Assessment assessment;
    private final Said said;

    KeywordText(Assessment assessment, Said said) {
        this.assessment = assessment;
        this.said = said;
    }

    Section section(KeywordLibrary library) {
        var blocks = new ArrayList<Block>();
        for (var family : assessment.rules().families()) {
            blocks.add(bars(library, family));
        }
        return new Section("keywords", said.of("section.keywords"), blocks);
    }

    private Bars bars(KeywordLibrary library, String family) {
        var bars = new ArrayList<Bar>();
        for (var risk : assessment.rules().risks()) {
            if (risk.family().equals(family)) {
                var keywords = library.keywords().getOrDefault(risk.id(), 0L);
                bars.add(new Bar(risk.id() + " " + said.of(risk.title()), List.of(keywords), Numbers.count(keywords)));
            }
        }
        var limit = assessment
                .rules()
                .rule(RULES.getOrDefault(family, ""))
                .map(rule -> new Limit(
                        OptionalLong.of(rule.value().longValue()),
                        said.of("least", rule.value().longValue()),
                        Block.Side.ABOVE))
                .orElse(Limit.NONE);
        return new Bars(
                said.of("chart.keywords", family),
                Block.Scale.COUNT,
                Block.Look.SIDE_BY_SIDE,
                List.of(said.of("series.keywords")),
                bars,
                limit);
    }
}
