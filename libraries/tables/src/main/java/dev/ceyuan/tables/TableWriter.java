package dev.ceyuan.tables;

import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Writes tables that carry no formula, whatever their texts are.
///
/// Rows are written as they come; memory does not grow with them. An `IOException` of the stream is thrown as
/// `UncheckedIOException`. Closing completes the file and leaves the stream open.
public final class TableWriter implements AutoCloseable {

    private TableWriter() {}

    /// Writes .xlsx: typed cells, bold frozen headings, filter.
    public static TableWriter xlsx(OutputStream out) {
        throw new UnsupportedOperationException(out.toString());
    }

    /// Writes .csv: UTF-8 with byte order mark, comma, CRLF, one sheet. Texts that a spreadsheet would take for
    /// a
    /// formula get a leading apostrophe, which [TableFile] takes off again.
    public static TableWriter csv(OutputStream out) {
        throw new UnsupportedOperationException(out.toString());
    }

    /// Starts a sheet with a heading row. The name is made one that Excel accepts.
    public TableWriter sheet(String name, List<TableColumn> columns, Locale locale) {
        throw new UnsupportedOperationException(name + columns + locale);
    }

    /// Writes a row: one value per column as [TableRow] holds it (money in fen), null for unknown.
    public TableWriter row(@Nullable Object... values) {
        throw new UnsupportedOperationException(values.length + "");
    }

    /// Completes the file.
    @Override
    public void close() {
        throw new UnsupportedOperationException();
    }
}
