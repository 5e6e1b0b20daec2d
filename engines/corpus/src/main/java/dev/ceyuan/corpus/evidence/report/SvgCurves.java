package dev.ceyuan.corpus.evidence.report;

import static dev.ceyuan.corpus.evidence.report.SvgBars.number;

import dev.ceyuan.corpus.document.Share;
import dev.ceyuan.corpus.evidence.report.Block.Curve;
import dev.ceyuan.corpus.evidence.report.Block.Curves;
import dev.ceyuan.corpus.evidence.report.Block.Point;
import dev.ceyuan.corpus.wording.Numbers;
import java.util.stream.Collectors;

/// Draws lines over shares as SVG.
final class SvgCurves {
    private static final double WIDTH = 960;
    private static final double HEIGHT = 330;
    private static final double LEFT = 64;
    private static final double RIGHT = 24;
    private static final double TOP = 30;
    private static final double BOTTOM = 52;
    private static final int STEPS_UP = 4;

    private final Curves curves;
    private final Markup svg = new Markup();
    private final long most;

    private SvgCurves(Curves curves) {
        this.curves = curves;
        this.most = Math.max(
                1,
                curves.curves().stream()
                        .flatMap(curve -> curve.points().stream())
                        .mapToLong(Point::across)
                        .max()
                        .orElse(1));
    }

    static String draw(Curves curves) {
        var chart = new SvgCurves(curves);
        chart.draw();
        return chart.svg.toString();
    }

    private void draw() {
        svg.open("svg", "viewBox", "0 0 %s %s".formatted(number(WIDTH), number(HEIGHT)), "role", "img");
        svg.element("title", curves.title());
        grid();
        for (var i = 0; i < curves.curves().size(); i++) {
            line(curves.curves().get(i), i);
        }
        curves.limit().value().ifPresent(this::limit);
        for (var i = 0; i < curves.curves().size(); i++) {
            crossing(curves.curves().get(i), i);
        }
        svg.close("svg");
    }

    private void grid() {
        for (var step = 0; step <= STEPS_UP; step++) {
            var share = Share.ONE * step / STEPS_UP;
            var y = number(y(share));
            svg.open(
                            "line",
                            "class",
                            step == 0 ? "base" : "grid",
                            "x1",
                            number(LEFT),
                            "x2",
                            number(WIDTH - RIGHT),
                            "y1",
                            y,
                            "y2",
                            y)
                    .close("line");
            svg.element(
                    "text", percent(share), "class", "label tick-up", "x", number(LEFT - 8), "y", number(y(share) + 4));
        }
        for (var tick : Ticks.upTo(most)) {
            svg.element(
                    "text", percent(tick), "class", "tick", "x", number(x(tick)), "y", number(HEIGHT - BOTTOM + 18));
        }
        var middle = (LEFT + WIDTH - RIGHT) / 2;
        svg.element("text", curves.across(), "class", "axis", "x", number(middle), "y", number(HEIGHT - 8));
        svg.element("text", curves.up(), "class", "axis-up", "x", "0", "y", number(TOP - 14));
    }

    private void line(Curve curve, int series) {
        var points = curve.points().stream()
                .map(point -> number(x(point.across())) + "," + number(y(point.up())))
                .collect(Collectors.joining(" "));
        svg.open("polyline", "class", "curve " + HtmlPage.name(curves.shade(series)), "points", points)
                .close("polyline");
    }

    private void limit(long limit) {
        var x = number(x(limit));
        svg.open("line", "class", "limit", "x1", x, "x2", x, "y1", number(TOP - 6), "y2", number(HEIGHT - BOTTOM))
                .close("line");
        svg.element("text", curves.limit().label(), "class", "limit-label", "x", x, "y", number(TOP - 10));
    }

    /// What a corpus exactly at the limit has.
    private void crossing(Curve curve, int series) {
        for (var point : curve.points()) {
            if (curves.limit().value().isPresent()
                    && point.across() == curves.limit().value().getAsLong()) {
                svg.open(
                                "circle",
                                "class",
                                "dot " + HtmlPage.name(curves.shade(series)),
                                "cx",
                                number(x(point.across())),
                                "cy",
                                number(y(point.up())),
                                "r",
                                "4.5")
                        .close("circle");
                var right = point.up() > Share.ONE / 4; // where the other curve is not
                svg.element(
                        "text",
                        Numbers.percent(point.up()),
                        "class",
                        "value dot-value" + (right ? "" : " left"),
                        "x",
                        number(x(point.across()) + (right ? 12 : -12)),
                        "y",
                        number(y(point.up()) + (right ? -6 : 4)));
            }
        }
    }

    private static String percent(long millionths) {
        return Numbers.percent(millionths).replace(".00%", "%");
    }

    private double x(long across) {
        return LEFT + (WIDTH - LEFT - RIGHT) * across / most;
    }

    private double y(long up) {
        return HEIGHT - BOTTOM - (HEIGHT - TOP - BOTTOM) * up / Share.ONE;
    }
}
