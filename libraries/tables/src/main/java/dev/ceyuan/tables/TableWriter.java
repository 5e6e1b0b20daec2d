package dev.ceyuan.tables;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Writes tables that carry no formula, whatever their texts are.
///
/// Rows are written as they come; memory does not grow with them. An `IOException` of the stream is thrown
/// as `UncheckedIOException`. Closing completes the file and leaves the stream open.
public final class TableWriter implements AutoCloseable {

    private final TableOutput output;
    private @Nullable CellWriting cells;

    private TableWriter(TableOutput output) {
        this.output = output;
    }

    /// Writes .xlsx: typed cells, bold frozen headings, filter.
    public static TableWriter xlsx(OutputStream out) {
        return new TableWriter(new XlsxOutput(out));
    }

    /// Writes .csv: UTF-8 with byte order mark, comma, CRLF, one sheet. Texts that a spreadsheet would take
    /// for a formula get a leading apostrophe, which [TableFile] takes off again.
    public static TableWriter csv(OutputStream out) {
        return new TableWriter(new CsvOutput(out));
    }

    /// Starts a sheet with a heading row. The name is made one that Excel accepts; money headings name the
    /// unit yuan.
    public TableWriter sheet(String name, List<TableColumn> columns, Locale locale) {
        CellWriting writing = new CellWriting(columns, locale);
        try {
            output.sheet(name, writing.headings(), columns);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        cells = writing;
        return this;
    }

    /// Writes a row: one value per column as [TableRow] holds it (money in fen), null for unknown.
    public TableWriter row(@Nullable Object... values) {
        CellWriting writing = cells;
        if (writing == null) {
            throw new IllegalStateException("a row needs a sheet: call sheet() first");
        }
        try {
            output.row(writing.cells(Collections.unmodifiableList(Arrays.asList(values))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /// Completes the file.
    @Override
    public void close() {
        try {
            output.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
