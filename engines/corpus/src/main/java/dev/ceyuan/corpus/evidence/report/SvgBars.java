package dev.ceyuan.corpus.evidence.report;

import dev.ceyuan.corpus.evidence.report.Block.Bar;
import dev.ceyuan.corpus.evidence.report.Block.Bars;
import dev.ceyuan.corpus.evidence.report.Block.Look;
import dev.ceyuan.corpus.evidence.report.Block.Scale;
import dev.ceyuan.corpus.wording.Numbers;
import java.util.Locale;
import java.util.function.Function;

/// Draws horizontal bars as SVG. Colours and type come from the style sheet of the page.
final class SvgBars {
    private static final double WIDTH = 960;
    private static final double FONT = 13;
    private static final double SMALL = 11.5;
    private static final double WIDEST_LABEL = 380;
    private static final double WITH_LIMIT = 26;
    private static final double WITHOUT_LIMIT = 4;
    private static final double BOTTOM = 28;
    private static final double GAP = 10;

    private final Bars bars;
    private final Markup svg = new Markup();
    private final double label;
    private final double plot;
    private final double top;
    private final double row;
    private final long most;

    private SvgBars(Bars bars) {
        this.bars = bars;
        this.label = Math.min(WIDEST_LABEL, widest(Bar::label) + GAP);
        this.plot = WIDTH - label - widest(Bar::shown) - 2 * GAP;
        this.top = bars.limit().value().isPresent() ? WITH_LIMIT : WITHOUT_LIMIT;
        this.row = bars.look() == Look.SIDE_BY_SIDE && bars.series().size() > 1 ? 38 : 30;
        this.most = Math.max(1, Math.max(bars.limit().value().orElse(0), longest()));
    }

    static String draw(Bars bars) {
        var chart = new SvgBars(bars);
        chart.draw();
        return chart.svg.toString();
    }

    private double widest(Function<Bar, String> of) {
        return bars.bars().stream()
                .mapToDouble(bar -> TextWidth.of(of.apply(bar), FONT))
                .max()
                .orElse(0);
    }

    private long longest() {
        return bars.bars().stream().mapToLong(this::length).max().orElse(1);
    }

    /// Where the last bar of a label ends.
    private long length(Bar bar) {
        var values = bar.values().stream().mapToLong(Long::longValue);
        return bars.look() == Look.STACKED ? values.sum() : values.max().orElse(0);
    }

    private void draw() {
        var height = top + row * bars.bars().size() + BOTTOM;
        svg.open("svg", "viewBox", "0 0 %s %s".formatted(number(WIDTH), number(height)), "role", "img");
        svg.element("title", bars.title());
        axis(height);
        for (var i = 0; i < bars.bars().size(); i++) {
            label(bars.bars().get(i), top + row * i);
        }
        bars.limit().value().ifPresent(limit -> limit(limit, height));
        svg.close("svg");
    }

    private void axis(double height) {
        for (var tick : Ticks.upTo(most)) {
            var x = number(x(tick));
            svg.open(
                            "line",
                            "class",
                            tick == 0 ? "base" : "grid",
                            "x1",
                            x,
                            "x2",
                            x,
                            "y1",
                            number(top),
                            "y2",
                            number(height - BOTTOM))
                    .close("line");
            svg.element("text", shown(tick), "class", "tick", "x", x, "y", number(height - BOTTOM + 18));
        }
    }

    private String shown(long tick) {
        return bars.scale() == Scale.SHARE ? Numbers.percent(tick).replace(".00%", "%") : Numbers.count(tick);
    }

    private void label(Bar bar, double y) {
        var middle = number(y + row / 2 + FONT * 0.36);
        svg.open("g");
        svg.element("title", bar.label() + " " + bar.shown());
        svg.element(
                "text",
                TextWidth.fit(bar.label(), FONT, label - GAP),
                "class",
                "label",
                "x",
                number(label - GAP),
                "y",
                middle);
        var from = 0L;
        for (var series = 0; series < bar.values().size(); series++) {
            var value = bar.values().get(series);
            bar(series, from, value, y);
            from = bars.look() == Look.STACKED ? from + value : 0;
        }
        svg.element("text", bar.shown(), "class", "value", "x", number(x(length(bar)) + 8), "y", middle);
        svg.close("g");
    }

    private void bar(int series, long from, long value, double y) {
        var sideBySide = bars.look() == Look.SIDE_BY_SIDE && bars.series().size() > 1;
        var height = sideBySide ? 11 : bars.look() == Look.PART && series == 1 ? 8 : 16;
        var edge = sideBySide ? y + row / 2 - height - 1 + series * (height + 2) : y + (row - height) / 2;
        var width = x(from + value) - x(from);
        svg.open(
                        "rect",
                        "class",
                        "bar " + HtmlPage.name(bars.shade(series, value)),
                        "x",
                        number(x(from)),
                        "y",
                        number(edge),
                        "width",
                        number(value > 0 ? Math.max(1.5, width) : 0),
                        "height",
                        number(height),
                        "rx",
                        "2")
                .close("rect");
    }

    private void limit(long limit, double height) {
        var x = number(x(limit));
        svg.open("line", "class", "limit", "x1", x, "x2", x, "y1", number(top - 6), "y2", number(height - BOTTOM))
                .close("line");
        svg.element("text", bars.limit().label(), "class", "limit-label", "x", x, "y", number(top - 6 - SMALL * 0.4));
    }

    private double x(long value) {
        return label + plot * value / most;
    }

    static String number(double number) {
        return String.format(Locale.ROOT, "%.1f", number);
    }
}
