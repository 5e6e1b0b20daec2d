package dev.ceyuan.tables;

import java.util.List;

/// An opened file: sheets whose rows can be read any number of times.
sealed interface Document permits XlsxDocument, CsvDocument {

    List<String> sheets();

    RowCursor rows(String sheet, TableProgress progress);

    /// The areas of the sheet in which one value stands for several rows.
    MergedCells merged(String sheet);

    void close();
}
