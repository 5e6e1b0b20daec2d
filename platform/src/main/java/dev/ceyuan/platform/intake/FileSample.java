package dev.ceyuan.platform.intake;

import dev.ceyuan.tables.RawRow;
import java.util.List;

/// A look into a file, for adjusting its columns.
///
/// @param sheets the visible sheets
/// @param rows   the first rows of the sheet that is to be imported, as they stand
public record FileSample(List<String> sheets, List<RawRow> rows) {
    public FileSample {
        sheets = List.copyOf(sheets);
        rows = List.copyOf(rows);
    }
}
