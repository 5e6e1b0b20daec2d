package dev.ceyuan.corpus.evidence.report;

import dev.ceyuan.corpus.evidence.report.Block.Column;
import dev.ceyuan.corpus.evidence.report.Block.Note;
import dev.ceyuan.corpus.evidence.report.Block.Table;
import dev.ceyuan.corpus.evidence.report.Block.Verdict;
import dev.ceyuan.corpus.evidence.report.Report.Fact;
import dev.ceyuan.corpus.evidence.report.Report.Lead;
import dev.ceyuan.corpus.evidence.report.Report.Tile;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.TableRowAlign;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTable.XWPFBorderType;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;

/// The tables of a Word document: columns of fixed width, thin lines between rows, a heading on every
/// page.
final class WordTables {
    private static final String LINE = "DFE5EC";
    private static final String WHITE = "FFFFFF";
    private static final int[] FACTS = {18, 82};
    private static final int[] VERDICTS = {12, 28, 60};

    private final XWPFDocument document;

    WordTables(XWPFDocument document) {
        this.document = document;
    }

    void facts(List<Fact> facts) {
        var table = table(facts.size(), FACTS);
        for (var i = 0; i < facts.size(); i++) {
            var row = table.getRow(i);
            say(row.getCell(0), "Remark", facts.get(i).name());
            say(row.getCell(1), "Cell", facts.get(i).value());
        }
    }

    void lead(Lead lead) {
        gap();
        var cell = table(1, new int[] {1}).getRow(0).getCell(0);
        cell.setColor(lead.tone().ground());
        ink(say(cell, "Lead", lead.sentence()), lead.tone());
    }

    void tiles(List<Tile> tiles) {
        gap();
        var widths = new int[tiles.size()];
        Arrays.fill(widths, 1);
        var row = table(1, widths).getRow(0);
        for (var i = 0; i < tiles.size(); i++) {
            var tile = tiles.get(i);
            say(row.getCell(i), "Remark", tile.label());
            ink(add(row.getCell(i), "TileValue", tile.value()), tile.tone());
            add(row.getCell(i), "Remark", tile.note());
        }
    }

    void note(Note note) {
        var cell = table(1, new int[] {1}).getRow(0).getCell(0);
        cell.setColor(Tone.OPEN.ground());
        say(cell, "Cell", note.title()).setBold(true);
        add(cell, "Cell", note.text());
        gap();
    }

    void verdicts(List<Verdict> verdicts) {
        var table = table(verdicts.size(), VERDICTS);
        for (var i = 0; i < verdicts.size(); i++) {
            var verdict = verdicts.get(i);
            var row = table.getRow(i);
            row.setCantSplitRow(true);
            row.getCell(0).setColor(verdict.tone().ground());
            var conclusion = say(row.getCell(0), "Cell", verdict.conclusion());
            conclusion.setBold(true);
            ink(conclusion, verdict.tone());
            add(row.getCell(0), "Remark", verdict.rule());
            say(row.getCell(1), "Cell", verdict.measure()).setBold(true);
            add(row.getCell(1), "Remark", verdict.area() + " · " + verdict.threshold());
            var measured = say(row.getCell(2), "Cell", verdict.measured());
            if (!verdict.proof().isEmpty()) {
                var proof = measured.getParagraph().createRun();
                proof.setText("  " + verdict.proof());
                proof.setBold(true);
                ink(proof, verdict.proofTone());
            }
            verdict.remarks().forEach(remark -> add(row.getCell(2), "Remark", remark));
        }
    }

    void table(Table content) {
        var widths = content.columns().stream().mapToInt(Column::weight).toArray();
        var table = table(content.rows().size() + 1, widths);
        heading(table.getRow(0), content.columns());
        for (var i = 0; i < content.rows().size(); i++) {
            var row = table.getRow(i + 1);
            row.setCantSplitRow(true);
            for (var j = 0; j < widths.length; j++) {
                var cell = content.rows().get(i).get(j);
                var run = say(row.getCell(j), "Cell", cell.text());
                if (cell.tone() != Tone.PLAIN) {
                    run.setBold(true);
                    ink(run, cell.tone());
                }
                align(run.getParagraph(), content.columns().get(j));
            }
        }
        gap();
    }

    private static void heading(XWPFTableRow row, List<Column> columns) {
        row.setRepeatHeader(true);
        row.setCantSplitRow(true);
        for (var j = 0; j < columns.size(); j++) {
            row.getCell(j).setColor("EEF2F6");
            var run = say(row.getCell(j), "Cell", columns.get(j).title());
            run.setBold(true);
            align(run.getParagraph(), columns.get(j));
        }
    }

    private static void align(XWPFParagraph paragraph, Column column) {
        if (column.number()) {
            paragraph.setAlignment(ParagraphAlignment.RIGHT);
        }
    }

    /// @param weights of the columns
    private XWPFTable table(int rows, int[] weights) {
        var table = document.createTable(rows, weights.length);
        table.setTableAlignment(TableRowAlign.LEFT);
        table.setInsideHBorder(XWPFBorderType.SINGLE, 4, 0, LINE);
        table.setBottomBorder(XWPFBorderType.SINGLE, 4, 0, LINE);
        table.setTopBorder(XWPFBorderType.SINGLE, 4, 0, LINE);
        table.setInsideVBorder(XWPFBorderType.NONE, 0, 0, WHITE);
        table.setLeftBorder(XWPFBorderType.NONE, 0, 0, WHITE);
        table.setRightBorder(XWPFBorderType.NONE, 0, 0, WHITE);
        table.setCellMargins(60, 100, 60, 100); // twentieths of a point
        table.setWidth(Integer.toString(WordDocument.WIDTH));
        table.getCTTbl().getTblPr().addNewTblLayout().setType(STTblLayoutType.FIXED);
        var grid = table.getCTTbl().getTblGrid() == null
                ? table.getCTTbl().addNewTblGrid()
                : table.getCTTbl().getTblGrid();
        grid.setGridColArray(null);
        var all = Arrays.stream(weights).sum();
        for (var j = 0; j < weights.length; j++) {
            var width = WordDocument.WIDTH * weights[j] / all;
            grid.addNewGridCol().setW(BigInteger.valueOf(width));
            for (var row : table.getRows()) {
                row.getCell(j).setWidth(Integer.toString(width));
            }
        }
        return table;
    }

    private static XWPFRun say(XWPFTableCell cell, String style, String text) {
        var paragraph = cell.getParagraphs().getFirst();
        paragraph.setStyle(style);
        var run = paragraph.createRun();
        run.setText(text);
        return run;
    }

    private static XWPFRun add(XWPFTableCell cell, String style, String text) {
        var paragraph = cell.addParagraph();
        paragraph.setStyle(style);
        var run = paragraph.createRun();
        run.setText(text);
        return run;
    }

    private static void ink(XWPFRun run, Tone tone) {
        run.setColor(tone.ink());
    }

    /// Word joins tables that have no paragraph between them.
    private void gap() {
        document.createParagraph().setStyle("Figure");
    }
}
