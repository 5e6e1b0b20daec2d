package dev.ceyuan.tables;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/// Writes .xlsx. Texts are inline strings, never formulas, and are not kept in memory as shared ones would
/// be.
final class XlsxOutput implements TableOutput {

    private static final String DATE = "yyyy-mm-dd";
    private static final String MONEY = "#,##0.00";
    private static final String HEADING_FILL = "E8EEF7";
    private static final int ROWS_PER_FLUSH = 500;
    private static final int EXACT_DIGITS = 15;

    private final Workbook workbook;
    private final Set<String> names = new HashSet<>();
    private @Nullable Worksheet sheet;
    private int row;
    private int width;

    XlsxOutput(OutputStream out) {
        this.workbook = new Workbook(new Unclosed(out), "Ceyuan", "1.0");
    }

    @Override
    public void sheet(String name, List<String> headings, List<TableColumn> columns) throws IOException {
        finishSheet();
        Worksheet started = workbook.newWorksheet(SheetName.of(name, names));
        sheet = started;
        width = headings.size();
        row = 0;
        started.freezePane(0, 1);
        for (int column = 0; column < width; column++) {
            started.width(column, widthOf(columns.get(column), headings.get(column)));
            started.inlineString(0, column, escape(headings.get(column)));
            started.style(0, column).bold().fillColor(HEADING_FILL).set();
        }
        row = 1;
    }

    @Override
    public void row(List<OutCell> cells) throws IOException {
        Worksheet open = sheet;
        if (open == null || row >= CellReference.MAX_ROW) {
            throw new IllegalStateException("no room for a row (row " + row + ")");
        }
        for (int column = 0; column < cells.size(); column++) {
            write(open, column, cells.get(column));
        }
        row++;
        if (row % ROWS_PER_FLUSH == 0) {
            open.flush();
        }
    }

    private void write(Worksheet open, int column, OutCell cell) {
        switch (cell) {
            case OutCell.Blank _ -> {}
            case OutCell.Text(String value) -> open.inlineString(row, column, escape(value));
            case OutCell.Number(BigDecimal value) -> number(open, column, value);
            case OutCell.Money(BigDecimal yuan) -> {
                number(open, column, yuan);
                open.style(row, column).format(MONEY).set();
            }
            case OutCell.Day(var value) -> {
                open.value(row, column, value);
                open.style(row, column).format(DATE).set();
            }
        }
    }

    /// Excel keeps 15 digits; a number with more is written as text so that none is lost.
    private void number(Worksheet open, int column, BigDecimal value) {
        if (value.stripTrailingZeros().precision() <= EXACT_DIGITS) {
            open.value(row, column, value);
        } else {
            open.inlineString(row, column, value.toPlainString());
        }
    }

    private static String escape(String text) {
        return EscapedText.encode(text);
    }

    private static double widthOf(TableColumn column, String heading) {
        int least = heading.length() * 2 + 4;
        int wanted = switch (column.type()) {
            case ColumnType.Text _ -> column.maxLength() > 100 ? 48 : 24;
            case ColumnType.Url _ -> 40;
            case ColumnType.Money _ -> 18;
            case ColumnType.Date _ -> 12;
            case ColumnType.Whole _, ColumnType.Decimal _ -> 12;
            case ColumnType.Choice _ -> 14;
        };
        return Math.min(60, Math.max(least, wanted));
    }

    private void finishSheet() throws IOException {
        if (sheet != null) {
            sheet.setAutoFilter(0, 0, Math.max(0, row - 1), Math.max(0, width - 1));
            sheet.finish();
        }
    }

    @Override
    public void finish() throws IOException {
        if (sheet == null) {
            throw new IllegalStateException("a workbook needs a sheet: call sheet() first");
        }
        finishSheet();
        sheet = null;
        workbook.finish();
    }

    /// The library closes the stream it writes to; it belongs to the caller.
    private static final class Unclosed extends FilterOutputStream {

        Unclosed(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
