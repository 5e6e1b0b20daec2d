package dev.ceyuan.tables;

import dev.ceyuan.tables.TableRefused.Kind;
import java.util.ArrayList;
import java.util.List;

/// Gathers the cells of one row after another and refuses rows, columns and texts beyond the limits.
final class RowLimits {

    private final TableLimits limits;
    private final Refuse refuse;
    private final Meter meter;
    private int rows;
    private List<RawCell> cells = new ArrayList<>();

    RowLimits(TableLimits limits, Refuse refuse, Meter meter) {
        this.limits = limits;
        this.refuse = refuse;
        this.meter = meter;
    }

    Refuse at(int row, int column) {
        return refuse.at(row, column);
    }

    Meter meter() {
        return meter;
    }

    /// Puts a cell at its place; blank cells take no room and are never beyond a limit.
    void put(CellReference at, RawCell cell) {
        if (cell.isBlank()) {
            return;
        }
        if (at.column() > limits.columns()) {
            throw refuse.at(at.row(), at.column())
                    .expected("≤ " + limits.columns())
                    .found(at.column())
                    .because(Kind.TOO_MANY_COLUMNS);
        }
        while (cells.size() < at.column()) {
            cells.add(RawCell.Text.BLANK);
        }
        cells.set(at.column() - 1, cell);
    }

    /// Whether the row gathered so far has a value.
    boolean hasValue() {
        return !cells.isEmpty();
    }

    /// Ends the row and starts the next one.
    SheetRow take(int number) {
        rows++;
        if (rows > limits.rows()) {
            throw refuse.at(number, 0)
                    .expected("≤ " + limits.rows())
                    .found("> " + limits.rows())
                    .because(Kind.TOO_MANY_ROWS);
        }
        meter.row();
        SheetRow row = new SheetRow(number, cells);
        cells = new ArrayList<>(cells.size());
        return row;
    }

    int cellCharacters() {
        return limits.cellCharacters();
    }

    void requireLength(int characters, CellReference at) {
        if (characters > limits.cellCharacters()) {
            throw refuse.at(at.row(), at.column())
                    .expected("≤ " + limits.cellCharacters())
                    .found("> " + limits.cellCharacters())
                    .because(Kind.CELL_TOO_LONG);
        }
    }
}
