package dev.ceyuan.tables;

import dev.ceyuan.tables.TableRefused.Kind;
import org.jspecify.annotations.Nullable;

/// Reads the rows of a worksheet part as they come (ECMA-376 part 1, 18.3).
///
/// Rows must come in order and lie within Excel's sheet, cells likewise within their row; a writer may
/// leave the addresses out, then they are counted.
final class XlsxRows implements RowCursor {

    private final XmlPart xml;
    private final SheetCells cells;
    private final RowLimits row;
    private int number;
    private boolean inRows;
    private boolean sawRows;
    private boolean ended;

    XlsxRows(XmlPart xml, SheetCells cells, RowLimits row) {
        this.xml = xml;
        this.cells = cells;
        this.row = row;
    }

    @Override
    public @Nullable SheetRow next() {
        while (!ended && xml.next()) {
            if (xml.starts("sheetData")) {
                requireOnce();
            } else if (xml.ends("sheetData")) {
                inRows = false;
            } else if (inRows && xml.starts("row")) {
                readRow();
                if (row.hasValue()) {
                    return row.take(number);
                }
            } else if (inRows && xml.isStart()) {
                throw row.at(number, 0).expected("row").found(xml.name()).because(Kind.CELL_CONTENT);
            } else if (xml.isStart() && xml.depth() == 1 && !xml.name().equals("worksheet")) {
                throw row.at(0, 0).expected("worksheet").found(xml.name()).because(Kind.NOT_A_WORKBOOK);
            }
        }
        if (!ended) {
            ended = true;
            row.meter().finish();
        }
        return null;
    }

    private void requireOnce() {
        if (sawRows || xml.depth() != 2) {
            throw row.at(number, 0).found("sheetData").because(Kind.CELL_CONTENT);
        }
        inRows = true;
        sawRows = true;
    }

    private void readRow() {
        int next = rowNumber(xml.attribute("r"));
        if (next <= number || next > CellReference.MAX_ROW) {
            throw row.at(number, 0)
                    .expected("> " + number + ", ≤ " + CellReference.MAX_ROW)
                    .found(next)
                    .because(Kind.CELL_REFERENCE);
        }
        number = next;
        int column = 0;
        while (xml.next() && !xml.ends("row")) {
            if (xml.starts("c")) {
                CellReference at = address(xml.attribute("r"), column);
                row.put(at, cells.read(xml, at, row));
                column = at.column();
            } else if (xml.isStart() && !xml.name().equals("extLst")) {
                throw row.at(number, 0).expected("c").found(xml.name()).because(Kind.CELL_CONTENT);
            } else if (xml.isStart()) {
                skip();
            }
        }
    }

    private void skip() {
        int depth = xml.depth();
        while (xml.depth() >= depth && xml.next()) {
            // Extensions of later versions hold no cells.
        }
    }

    private int rowNumber(@Nullable String text) {
        if (text == null) {
            return number + 1;
        }
        int parsed = CellReference.parseRow(text);
        if (parsed == 0) {
            throw row.at(number, 0)
                    .expected("1 … " + CellReference.MAX_ROW)
                    .found(text)
                    .because(Kind.CELL_REFERENCE);
        }
        return parsed;
    }

    private CellReference address(@Nullable String text, int before) {
        CellReference at;
        try {
            at = text == null ? new CellReference(number, before + 1) : CellReference.parse(text);
        } catch (IllegalArgumentException e) {
            throw row.at(number, 0)
                    .expected("A1 … XFD1048576")
                    .found(text == null ? "" : text)
                    .because(Kind.CELL_REFERENCE, e);
        }
        if (at.row() != number || at.column() <= before || at.column() > CellReference.MAX_COLUMN) {
            throw row.at(number, before)
                    .expected("> " + CellReference.letters(before) + number)
                    .found(text == null ? "" : text)
                    .because(Kind.CELL_REFERENCE);
        }
        return at;
    }

    @Override
    public void close() {
        xml.close();
    }
}
