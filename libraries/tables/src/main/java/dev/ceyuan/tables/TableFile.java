package dev.ceyuan.tables;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// An untrusted .xlsx or .csv file, opened within [TableLimits].
///
/// Everything that makes the file unreadable is a [TableRefused], here or from the streams, which read as they
/// are
/// consumed. Memory is bounded by the limits and far below the size of the file: rows are read one by one,
/// shared
/// strings beyond a few MiB go to a temporary file. Not for use by several threads at once. Close the streams
/// and the
/// file.
public final class TableFile implements AutoCloseable {

    private TableFile() {}

    /// Opens a stored file.
    ///
    /// @param name what the user calls it; decides the format by its extension and is never used as a path
    public static TableFile open(String name, Path content, TableLimits limits) {
        throw new UnsupportedOperationException(name + content + limits);
    }

    /// Opens a file in memory. The array is not copied and must not change.
    ///
    /// @param name what the user calls it; decides the format by its extension and is never used as a path
    public static TableFile open(String name, byte[] content, TableLimits limits) {
        throw new UnsupportedOperationException(name + content.length + limits);
    }

    /// The name as given.
    public String name() {
        throw new UnsupportedOperationException();
    }

    /// The visible sheets in order; a .csv file is one sheet, named like the file without its extension.
    public List<String> sheets() {
        throw new UnsupportedOperationException();
    }

    /// Finds the sheet and the heading row that fit the schema best.
    ///
    /// When no heading is known, the first row with several texts counts as the heading row and all columns are
    /// ignored, so that the user can map them.
    public ColumnMapping recognise(TableSchema schema) {
        throw new UnsupportedOperationException(schema.name());
    }

    /// Finds the heading row of one sheet.
    public ColumnMapping recognise(TableSchema schema, String sheet) {
        throw new UnsupportedOperationException(schema.name() + sheet);
    }

    /// Takes the given row of the sheet as the heading row.
    public ColumnMapping recognise(TableSchema schema, String sheet, int headingRow) {
        throw new UnsupportedOperationException(schema.name() + sheet + headingRow);
    }

    /// The rows after the heading row, blank ones left out.
    public Stream<RowResult> rows(TableSchema schema, ColumnMapping mapping, TableProgress progress) {
        throw new UnsupportedOperationException(schema.name() + mapping + progress);
    }

    /// All rows of a sheet with any value, as they stand in the file.
    public Stream<RawRow> rawRows(String sheet, TableProgress progress) {
        throw new UnsupportedOperationException(sheet + progress);
    }

    /// Releases the file and what was put aside while reading it.
    @Override
    public void close() {
        throw new UnsupportedOperationException();
    }
}
