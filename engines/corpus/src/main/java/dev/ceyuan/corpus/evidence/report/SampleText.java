package dev.ceyuan.corpus.evidence.report;

import dev.ceyuan.corpus.document.Share;
import dev.ceyuan.corpus.evidence.Assessment;
import dev.ceyuan.corpus.evidence.CorpusFacts;
import dev.ceyuan.corpus.evidence.ExactBinomial;
import dev.ceyuan.corpus.evidence.Finding;
import dev.ceyuan.corpus.evidence.SamplePlan;
import dev.ceyuan.corpus.evidence.report.Block.Bar;
import dev.ceyuan.corpus.evidence.report.Block.Bars;
import dev.ceyuan.corpus.evidence.report.Block.Cell;
import dev.ceyuan.corpus.evidence.report.Block.Column;
import dev.ceyuan.corpus.evidence.report.Block.Curve;
import dev.ceyuan.corpus.evidence.report.Block.Curves;
import dev.ceyuan.corpus.evidence.report.Block.Limit;
import dev.ceyuan.corpus.evidence.report.Block.Point;
import dev.ceyuan.corpus.evidence.report.Report.Section;
import dev.ceyuan.corpus.wording.Numbers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.OptionalLong;

/// The chapter on samples: how they were drawn and what passing means.
final class SampleText {
    private static final int STEPS = 80;

    private final Assessment assessment;
    private final CorpusFacts facts;
    private final Said said;

    SampleText(Assessment assessment, Said said) {
        this.assessment = assessment;
        this.facts = assessment.facts();
        this.said = said;
    }

    Section section() {
        var blocks = new ArrayList<Block>();
        facts.plan().ifPresent(plan -> {
            blocks.add(new Block.Paragraph(
                    said.of("sample.how", plan.documents(), plan.quotas().size(), plan.items(), plan.supplement())));
            blocks.add(strata(plan));
            blocks.add(new Block.Note(said.of("note.again"), said.of("sample.again")));
            blocks.add(new Block.Code("printf '%s\\n%s' '" + plan.seed() + "' \"$id\" | sha256sum"));
        });
        assessment.findings().stream()
                .filter(finding -> finding.figures().containsKey("allowed"))
                .findFirst()
                .ifPresent(finding -> {
                    blocks.add(curves(finding));
                    blocks.add(new Block.Paragraph(said.of("sample.curves")));
                });
        facts.plan().ifPresent(plan -> blocks.add(table(plan)));
        if (blocks.isEmpty()) {
            blocks.add(new Block.Paragraph(said.of("sample.none")));
        }
        return new Section("sample", said.of("section.sample"), blocks);
    }

    /// How likely a corpus is to pass, over its true share of defects.
    private Curves curves(Finding finding) {
        var limit = Share.ONE - finding.rule().value().movePointRight(4).longValue();
        var items = finding.figures().getOrDefault("items", 0L);
        var accepted = finding.figures().getOrDefault("accepted", 0L);
        var allowed = finding.figures().getOrDefault("allowed", 0L);
        var curves = List.of(
                new Curve(said.of("curve.bare", accepted), points(accepted, items, 2 * limit)),
                new Curve(
                        said.of("curve.strict", Numbers.limit(assessment.rules().confidence()), allowed),
                        points(allowed, items, 2 * limit)));
        return new Curves(
                said.of("chart.curves", items),
                said.of("axis.defects"),
                said.of("axis.passing"),
                curves,
                new Limit(OptionalLong.of(limit), said.of("limit", Numbers.limit(limit)), Block.Side.BELOW));
    }

    private static List<Point> points(long most, long items, long until) {
        var points = new ArrayList<Point>();
        for (var step = 0; step <= STEPS; step++) {
            var share = Math.min(Share.ONE, until * step / STEPS);
            points.add(new Point(share, ExactBinomial.atMost(most, items, share)));
        }
        return points;
    }

    private Bars strata(SamplePlan plan) {
        var items = new HashMap<String, long[]>();
        for (var quota : plan.quotas()) {
            var sums = items.computeIfAbsent(quota.stratum().source(), _ -> new long[2]);
            sums[0] += quota.items();
            sums[1] += quota.supplement();
        }
        var bars = new ArrayList<Bar>();
        for (var source : facts.sources()) {
            var sums = items.getOrDefault(source.source().id(), new long[2]);
            var key = sums[1] == 0 ? "bar.drawn-only" : "bar.drawn";
            bars.add(new Bar(
                    said.of(source.source().title()), List.of(sums[0], sums[1]), said.of(key, sums[0], sums[1])));
        }
        return new Bars(
                said.of("chart.strata"),
                Block.Scale.COUNT,
                Block.Look.STACKED,
                List.of(said.of("series.sample"), said.of("series.supplement")),
                bars,
                Limit.NONE);
    }

    private Block table(SamplePlan plan) {
        var columns = List.of(
                new Column(said.of("column.source"), false, 26),
                new Column(said.of("column.length"), false, 22),
                new Column(said.of("column.quality"), false, 22),
                new Column(said.of("column.documents"), true, 12),
                new Column(said.of("column.items"), true, 9),
                new Column(said.of("column.supplement"), true, 9));
        var rows = new ArrayList<List<Cell>>();
        for (var quota : plan.quotas()) {
            rows.add(List.of(
                    Cell.of(title(quota.stratum().source())),
                    Cell.of(said.of(plan.classes().lengthTitle(quota.stratum().length()))),
                    Cell.of(said.of(plan.classes().qualityTitle(quota.stratum().quality()))),
                    Cell.of(Numbers.count(quota.documents())),
                    Cell.of(Numbers.count(quota.items())),
                    Cell.of(Numbers.count(quota.supplement()))));
        }
        return new Block.Table(said.of("table.strata"), columns, rows, true);
    }

    private String title(String source) {
        return facts.sources().stream()
                .filter(each -> each.source().id().equals(source))
                .findFirst()
                .map(each -> said.of(each.source().title()))
                .orElse(source);
    }
}
