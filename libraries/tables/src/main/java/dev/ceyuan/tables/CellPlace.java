package dev.ceyuan.tables;

/// A place in a table as the user sees it in Excel.
///
/// @param sheet name of the sheet; for CSV the name of the file without its extension
/// @param row row number from 1; 0 when the whole sheet is meant
/// @param column column number from 1; 0 when the whole row is meant
public record CellPlace(String sheet, int row, int column) {

    public CellPlace {
        if (row < 0 || column < 0) {
            throw new IllegalArgumentException("negative place (row " + row + ", column " + column + ")");
        }
    }

    /// The column as Excel writes it (`A`, `Z`, `AA` …); empty when the whole row is meant.
    public String letter() {
        return CellReference.letters(column);
    }
}
