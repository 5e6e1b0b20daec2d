package dev.ceyuan.corpus.evidence.report;

import dev.ceyuan.corpus.evidence.report.Block.Bars;
import dev.ceyuan.corpus.evidence.report.Block.Cell;
import dev.ceyuan.corpus.evidence.report.Block.Code;
import dev.ceyuan.corpus.evidence.report.Block.Curve;
import dev.ceyuan.corpus.evidence.report.Block.Curves;
import dev.ceyuan.corpus.evidence.report.Block.Note;
import dev.ceyuan.corpus.evidence.report.Block.Paragraph;
import dev.ceyuan.corpus.evidence.report.Block.Table;
import dev.ceyuan.corpus.evidence.report.Block.Verdict;
import dev.ceyuan.corpus.evidence.report.Block.Verdicts;
import dev.ceyuan.corpus.evidence.report.Report.Section;
import dev.ceyuan.corpus.evidence.report.Report.Tile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/// Lays a report out as one HTML page that needs nothing else: no script, no font, no picture from
/// elsewhere.
final class HtmlPage {
    private static final String STYLE = "page.css";

    private final Report report;
    private final Markup page = new Markup();

    private HtmlPage(Report report) {
        this.report = report;
    }

    static String of(Report report) {
        var page = new HtmlPage(report);
        page.write();
        return page.page.toString();
    }

    private void write() {
        page.raw("<!DOCTYPE html>\n");
        page.open("html", "lang", report.locale().getLanguage().equals("en") ? "en" : "zh-CN");
        page.raw("<head><meta charset=\"utf-8\">\n");
        page.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        page.element("title", report.kicker() + " · " + report.title());
        page.raw("<style>\n").raw(style()).raw("</style></head>\n");
        page.open("body").open("div", "class", "sheet");
        cover();
        page.open("main");
        for (var i = 0; i < report.sections().size(); i++) {
            section(report.sections().get(i), i + 1);
        }
        page.close("main");
        page.element("footer", report.footer());
        page.close("div").close("body").close("html");
    }

    private static String style() {
        try (var css = Objects.requireNonNull(HtmlPage.class.getResourceAsStream(STYLE), STYLE)) {
            return new String(css.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(STYLE, e);
        }
    }

    private void cover() {
        page.open("header").element("p", report.kicker(), "class", "kicker");
        page.element("h1", report.title());
        page.open("dl", "class", "facts");
        for (var fact : report.facts()) {
            page.open("div")
                    .element("dt", fact.name())
                    .element("dd", fact.value())
                    .close("div");
        }
        page.close("dl");
        page.element(
                "p",
                report.lead().sentence(),
                "class",
                "lead " + tone(report.lead().tone()));
        page.open("div", "class", "tiles");
        report.tiles().forEach(this::tile);
        page.close("div").open("nav").open("ol");
        for (var section : report.sections()) {
            page.open("li")
                    .element("a", section.title(), "href", "#" + section.key())
                    .close("li");
        }
        page.close("ol").close("nav").close("header");
    }

    private void tile(Tile tile) {
        page.open("div", "class", "tile " + tone(tile.tone()));
        page.element("span", tile.label(), "class", "tile-label");
        page.element("strong", tile.value());
        page.element("span", tile.note(), "class", "tile-note");
        page.close("div");
    }

    private void section(Section section, int number) {
        page.open("section", "id", section.key());
        page.open("h2")
                .element("span", Integer.toString(number))
                .text(section.title())
                .close("h2");
        section.blocks().forEach(this::block);
        page.close("section");
    }

    private void block(Block block) {
        switch (block) {
            case Paragraph(var text) -> page.element("p", text);
            case Code(var text) -> page.open("pre").element("code", text).close("pre");
            case Note(var title, var text) ->
                page.open("aside", "class", "note")
                        .element("strong", title)
                        .element("p", text)
                        .close("aside");
            case Verdicts(var verdicts) -> verdicts(verdicts);
            case Table table -> table(table);
            case Bars bars -> bars(bars);
            case Curves curves -> curves(curves);
        }
    }

    private void verdicts(List<Verdict> verdicts) {
        page.open("div", "class", "verdicts");
        for (var verdict : verdicts) {
            page.open("article", "class", "verdict " + tone(verdict.tone()));
            page.open("div", "class", "verdict-head");
            page.element("span", verdict.conclusion(), "class", "badge " + tone(verdict.tone()));
            page.element("span", verdict.rule(), "class", "rule");
            page.close("div").open("div", "class", "verdict-rule");
            page.element("h3", verdict.measure());
            page.element("p", verdict.area() + " · " + verdict.threshold(), "class", "threshold");
            page.close("div").open("div", "class", "verdict-result");
            page.open("p", "class", "measured").text(verdict.measured());
            if (!verdict.proof().isEmpty()) {
                page.raw(" ").element("span", verdict.proof(), "class", "badge small " + tone(verdict.proofTone()));
            }
            page.close("p");
            verdict.remarks().forEach(remark -> page.element("p", remark, "class", "remark"));
            page.close("div").close("article");
        }
        page.close("div");
    }

    private void table(Table table) {
        if (table.folded()) {
            page.open("details").element("summary", table.title());
        } else {
            page.element("h3", table.title());
        }
        page.open("div", "class", "wide").open("table").open("colgroup");
        var all = table.columns().stream().mapToInt(Block.Column::weight).sum();
        for (var column : table.columns()) {
            page.open("col", "style", "width:%d%%".formatted(column.weight() * 100 / all));
        }
        page.close("colgroup").open("thead").open("tr");
        table.columns().forEach(column -> page.element("th", column.title(), "class", kind(column)));
        page.close("tr").close("thead").open("tbody");
        for (var row : table.rows()) {
            page.open("tr");
            for (var i = 0; i < row.size(); i++) {
                cell(row.get(i), table.columns().get(i));
            }
            page.close("tr");
        }
        page.close("tbody").close("table").close("div");
        if (table.folded()) {
            page.close("details");
        }
    }

    private void cell(Cell cell, Block.Column column) {
        page.open("td", "class", kind(column), "data-label", column.title());
        if (cell.tone() == Tone.PLAIN) {
            page.text(cell.text());
        } else {
            page.element("span", cell.text(), "class", "badge small " + tone(cell.tone()));
        }
        page.close("td");
    }

    private static String kind(Block.Column column) {
        return column.number() ? "number" : "words";
    }

    private void bars(Bars bars) {
        page.open("figure").open("figcaption").element("span", bars.title());
        if (bars.series().size() > 1) {
            for (var i = 0; i < bars.series().size(); i++) {
                page.element("span", bars.series().get(i), "class", "key " + name(bars.shade(i)));
            }
        }
        page.close("figcaption").raw(SvgBars.draw(bars)).close("figure");
    }

    private void curves(Curves curves) {
        page.open("figure").open("figcaption").element("span", curves.title());
        var names = curves.curves().stream().map(Curve::name).toList();
        for (var i = 0; i < names.size(); i++) {
            page.element("span", names.get(i), "class", "key line " + name(curves.shade(i)));
        }
        page.close("figcaption").raw(SvgCurves.draw(curves)).close("figure");
    }

    private static String tone(Tone tone) {
        return name(tone);
    }

    static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
