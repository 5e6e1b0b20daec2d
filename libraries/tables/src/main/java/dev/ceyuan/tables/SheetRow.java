package dev.ceyuan.tables;

import java.util.List;

/// A row with its cells from column 1 to the last one with a value.
record SheetRow(int number, List<RawCell> cells) {

    /// The cell of a column, blank beyond the last one.
    RawCell cell(int column) {
        return column <= cells.size() ? cells.get(column - 1) : RawCell.Text.BLANK;
    }
}
