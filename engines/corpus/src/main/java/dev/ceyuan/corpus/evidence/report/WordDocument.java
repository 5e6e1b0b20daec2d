package dev.ceyuan.corpus.evidence.report;

import dev.ceyuan.corpus.evidence.report.Block.Bars;
import dev.ceyuan.corpus.evidence.report.Block.Code;
import dev.ceyuan.corpus.evidence.report.Block.Curves;
import dev.ceyuan.corpus.evidence.report.Block.Note;
import dev.ceyuan.corpus.evidence.report.Block.Paragraph;
import dev.ceyuan.corpus.evidence.report.Block.Table;
import dev.ceyuan.corpus.evidence.report.Block.Verdicts;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Objects;
import java.util.Optional;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.xmlbeans.XmlException;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;

/// Lays a report out as a Word document with charts that can be edited. The same report gives the same
/// bytes.
final class WordDocument {
    /// Width between the margins of an A4 page, in twentieths of a point.
    static final int WIDTH = 9978;

    private static final String STYLES = "styles.xml";
    private static final long PAGE_WIDTH = 11_906;
    private static final long PAGE_HEIGHT = 16_838;
    private static final long MARGIN = 964;

    private final Report report;
    private final XWPFDocument document;
    private final WordTables tables;
    private final WordCharts charts;

    private WordDocument(Report report, XWPFDocument document) {
        this.report = report;
        this.document = document;
        this.tables = new WordTables(document);
        this.charts = new WordCharts(document, created(report));
    }

    static void write(Report report, OutputStream out) {
        try (var document = new XWPFDocument()) {
            new WordDocument(report, document).write();
            var bytes = new ByteArrayOutputStream();
            document.write(bytes);
            FixedZip.copy(bytes.toByteArray(), out);
        } catch (IOException e) {
            throw new UncheckedIOException(report.title(), e);
        }
    }

    private static Date created(Report report) {
        return Date.from(report.day().atStartOfDay(ZoneOffset.UTC).toInstant());
    }

    private void write() throws IOException {
        styles();
        page();
        properties();
        paragraph("Kicker", report.kicker());
        paragraph("Title", report.title());
        tables.facts(report.facts());
        tables.lead(report.lead());
        tables.tiles(report.tiles());
        var number = 0;
        for (var section : report.sections()) {
            paragraph("Heading1", ++number + "  " + section.title());
            for (var block : section.blocks()) {
                block(block);
            }
        }
        paragraph("Small", report.footer());
    }

    private void styles() throws IOException {
        try (var xml = Objects.requireNonNull(WordDocument.class.getResourceAsStream(STYLES), STYLES)) {
            document.createStyles().setStyles(StylesDocument.Factory.parse(xml).getStyles());
        } catch (XmlException e) {
            throw new IllegalStateException(STYLES, e);
        }
    }

    private void page() {
        var section = document.getDocument().getBody().addNewSectPr();
        var size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(PAGE_WIDTH));
        size.setH(BigInteger.valueOf(PAGE_HEIGHT));
        var margins = section.addNewPgMar();
        margins.setLeft(BigInteger.valueOf(MARGIN));
        margins.setRight(BigInteger.valueOf(MARGIN));
        margins.setTop(BigInteger.valueOf(MARGIN + 170));
        margins.setBottom(BigInteger.valueOf(MARGIN + 170));
        margins.setHeader(BigInteger.valueOf(480));
        margins.setFooter(BigInteger.valueOf(480));
        margins.setGutter(BigInteger.ZERO);
        var footer = document.createFooter(HeaderFooterType.DEFAULT).createParagraph();
        footer.setStyle("Small");
        footer.setAlignment(ParagraphAlignment.CENTER);
        footer.createRun().setText(report.kicker() + " · " + report.title() + "    ");
        footer.getCTP().addNewFldSimple().setInstr("PAGE");
    }

    private void properties() {
        var core = document.getProperties().getCoreProperties();
        core.setTitle(report.kicker() + " · " + report.title());
        core.setCreator("Ceyuan");
        core.setCreated(Optional.of(created(report)));
        core.setModified(Optional.of(created(report)));
    }

    private void block(Block block) {
        switch (block) {
            case Paragraph(var text) -> paragraph("Normal", text);
            case Code(var text) -> paragraph("Typed", text);
            case Note note -> tables.note(note);
            case Verdicts(var verdicts) -> tables.verdicts(verdicts);
            case Table table -> {
                paragraph("Heading2", table.title());
                tables.table(table);
            }
            case Bars bars -> {
                paragraph("Heading2", titled(bars.title(), bars.limit()));
                if (!bars.bars().isEmpty()) { // a chart of nothing cannot be written
                    charts.bars(bars);
                }
            }
            case Curves curves -> {
                paragraph("Heading2", titled(curves.title(), curves.limit()));
                charts.curves(curves);
            }
        }
    }

    private static String titled(String title, Block.Limit limit) {
        return limit.value().isPresent() ? title + " · " + limit.label() : title;
    }

    private XWPFParagraph paragraph(String style, String text) {
        var paragraph = document.createParagraph();
        paragraph.setStyle(style);
        paragraph.createRun().setText(text);
        return paragraph;
    }
}
