package dev.ceyuan.tables;

import java.util.List;

/// A row as it stands in the file, for showing it to the user before the columns are agreed.
///
/// @param sheet name of the sheet
/// @param row row number from 1
/// @param cells texts from column 1 on; blank cells are empty, a formula cell is `ƒ` followed by its stored
/// value
public record RawRow(String sheet, int row, List<String> cells) {

    public RawRow {
        cells = List.copyOf(cells);
    }
}
