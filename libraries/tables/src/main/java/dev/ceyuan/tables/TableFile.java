package dev.ceyuan.tables;

import dev.ceyuan.tables.TableRefused.Kind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/// An untrusted .xlsx or .csv file, opened within [TableLimits].
///
/// Everything that makes the file unreadable is a [TableRefused], here or from the streams, which read as
/// they are consumed. Memory is bounded by the limits and far below the size of the file: rows are read one
/// by one, shared strings beyond 8 MiB go to a temporary file. Not for use by several threads at once.
/// Close the streams and the file.
public final class TableFile implements AutoCloseable {

    private final String name;
    private final Bytes bytes;
    private final Document document;
    private final Refuse refuse;

    private TableFile(String name, Bytes bytes, Document document, Refuse refuse) {
        this.name = name;
        this.bytes = bytes;
        this.document = document;
        this.refuse = refuse;
    }

    /// Opens a stored file.
    ///
    /// @param name what the user calls it; decides the format by its extension and is never used as a path
    public static TableFile open(String name, Path content, TableLimits limits) {
        try {
            return open(name, Bytes.of(content), limits);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Opens a file in memory. The array is not copied and must not change.
    ///
    /// @param name what the user calls it; decides the format by its extension and is never used as a path
    public static TableFile open(String name, byte[] content, TableLimits limits) {
        return open(name, Bytes.of(content), limits);
    }

    private static TableFile open(String name, Bytes bytes, TableLimits limits) {
        Refuse refuse = Refuse.file(name);
        boolean opened = false;
        try {
            requireSize(bytes, limits, refuse);
            Document document = switch (FileFormat.of(name, bytes, refuse)) {
                case XLSX -> new XlsxDocument(ZipContainer.open(bytes, limits, refuse), limits, refuse);
                case CSV -> new CsvDocument(bytes, sheetName(name), limits, refuse);
            };
            opened = true;
            return new TableFile(name, bytes, document, refuse);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            if (!opened) {
                close(bytes);
            }
        }
    }

    private static void requireSize(Bytes bytes, TableLimits limits, Refuse refuse) {
        if (bytes.size() == 0) {
            throw refuse.because(Kind.EMPTY);
        }
        if (bytes.size() > limits.fileBytes()) {
            throw refuse.expected("≤ " + limits.fileBytes()).found(bytes.size()).because(Kind.FILE_TOO_LARGE);
        }
    }

    private static String sheetName(String name) {
        int start = Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1;
        return name.substring(start, Math.max(start, name.lastIndexOf('.')));
    }

    /// The name as given.
    public String name() {
        return name;
    }

    /// The visible sheets in order; a .csv file is one sheet, named like the file without its extension.
    public List<String> sheets() {
        return document.sheets();
    }

    /// Finds the sheet and the heading row that fit the schema best.
    ///
    /// When no heading is known, the first row with several texts counts as the heading row and all columns
    /// are ignored, so that the user can map them.
    public ColumnMapping recognise(TableSchema schema) {
        HeadingSearch best = null;
        for (String sheet : sheets()) {
            HeadingSearch search = search(schema, sheet, 0);
            if (!search.isEmpty() && (best == null || search.score() > best.score())) {
                best = search;
            }
        }
        if (best == null) {
            throw refuse.because(Kind.EMPTY);
        }
        return best.best();
    }

    /// Finds the heading row of one sheet.
    public ColumnMapping recognise(TableSchema schema, String sheet) {
        HeadingSearch search = search(schema, sheet, 0);
        if (search.isEmpty()) {
            throw refuse.sheet(sheet).because(Kind.EMPTY);
        }
        return search.best();
    }

    /// Takes the given row of the sheet as the heading row.
    public ColumnMapping recognise(TableSchema schema, String sheet, int headingRow) {
        return search(schema, sheet, headingRow).at(headingRow);
    }

    private HeadingSearch search(TableSchema schema, String sheet, int atLeastTo) {
        HeadingSearch search = new HeadingSearch(sheet, schema, document.merged(sheet));
        try (RowCursor cursor = document.rows(sheet, TableProgress.SILENT)) {
            return search.sample(cursor, atLeastTo);
        }
    }

    /// The rows after the heading row, those without any value left out. A value of cells merged downwards
    /// counts for
    /// each of their rows.
    public Stream<RowResult> rows(TableSchema schema, ColumnMapping mapping, TableProgress progress) {
        RowBinding binding = new RowBinding(schema, mapping, refuse);
        MergedValues values = new MergedValues(document.merged(mapping.sheet()));
        return stream(document.rows(mapping.sheet(), progress), row -> {
            SheetRow filled = values.fill(row);
            return row.number() <= mapping.headingRow() ? null : binding.bind(filled);
        });
    }

    /// All rows of a sheet with any value, as they stand in the file.
    public Stream<RawRow> rawRows(String sheet, TableProgress progress) {
        return stream(
                document.rows(sheet, progress),
                row -> new RawRow(
                        sheet,
                        row.number(),
                        row.cells().stream().map(RawCell::shown).toList()));
    }

    private static <T> Stream<T> stream(RowCursor cursor, Function<SheetRow, @Nullable T> change) {
        Iterator<T> rows = new Iterator<>() {
            private @Nullable T ahead;

            @Override
            public boolean hasNext() {
                while (ahead == null) {
                    SheetRow row = cursor.next();
                    if (row == null) {
                        return false;
                    }
                    ahead = change.apply(row);
                }
                return true;
            }

            @Override
            public T next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                T next = Objects.requireNonNull(ahead);
                ahead = null;
                return next;
            }
        };
        int order = Spliterator.ORDERED | Spliterator.NONNULL;
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(rows, order), false)
                .onClose(cursor::close);
    }

    /// Releases the file and what was put aside while reading it.
    @Override
    public void close() {
        document.close();
        close(bytes);
    }

    private static void close(Bytes bytes) {
        try {
            bytes.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
