package dev.ceyuan.corpus.input;

import dev.ceyuan.corpus.input.parquet.ColumnPages;
import dev.ceyuan.corpus.input.parquet.ParquetDamage;
import dev.ceyuan.corpus.input.parquet.ParquetFile;
import java.io.IOException;

/// Reads rows of a Parquet file, a page of text at a time. A page belongs to the block in which its first
/// row lies; from a row that is damaged the page is refused, and reading goes on with the next one. Hence
/// where blocks end does not matter.
final class ParquetRows {
    private final InputFile file;
    private final ParquetFile parquet;
    private final Columns columns;
    private final RecordSink sink;
    private long row;

    /// The columns to read.
    ///
    /// @param key -1 if there is none
    record Columns(int text, int key) {
        static Columns of(ParquetFile parquet, InputOptions options) throws Unreadable {
            var text = parquet.textColumn(options.textField());
            if (text < 0 && !parquet.has(options.textField())) {
                throw new Unreadable(Refusal.Reason.NO_TEXT, 0, "a column %s".formatted(options.textField()));
            }
            var key = parquet.keyColumn(options.idField());
            if (text < 0 || (key < 0 && parquet.has(options.idField()))) {
                throw new Unreadable(
                        Refusal.Reason.WRONG_TYPE,
                        0,
                        "text in column %s and text or whole numbers in column %s"
                                .formatted(options.textField(), options.idField()));
            }
            return new Columns(text, key);
        }
    }

    /// Rows of a group.
    ///
    /// @param begin number in the file of the first row of the group
    /// @param from  number in the group
    /// @param to    number in the group
    record Part(int group, long begin, long from, long to) {}

    /// Rows that are refused.
    ///
    /// @param number in the file, of the first one
    /// @param bytes  that they count for
    /// @param sha256 of those bytes; empty if there are none
    private record Lost(long number, long rows, long bytes, String sha256) {}

    ParquetRows(InputFile file, ParquetFile parquet, Columns columns, RecordSink sink) {
        this.file = file;
        this.parquet = parquet;
        this.columns = columns;
        this.sink = sink;
    }

    void read(Part part) throws IOException {
        row = part.from();
        ColumnPages text;
        RowKeys keys;
        try {
            text = parquet.pages(part.group(), columns.text());
            keys = columns.key() < 0 ? RowKeys.none() : RowKeys.of(parquet.pages(part.group(), columns.key()));
        } catch (ParquetDamage e) {
            if (part.from() == 0) {
                var bytes = Math.clamp(parquet.bytes(part.group(), columns.text()), 0, file.size());
                refuse(new Lost(part.begin(), parquet.rows(part.group()), bytes, ""), unreadable(e));
            }
            return;
        }
        try {
            while (text.next() && text.row() < part.to()) {
                if (text.row() >= part.from()) {
                    page(part, text, keys);
                }
            }
        } catch (ParquetDamage e) {
            row = text.nextRow();
            if (row >= part.from() && row < part.to()) {
                var rest = parquet.rows(part.group()) - row;
                refuse(stored(part.begin() + row, rest, text), unreadable(e));
            }
        }
    }

    private void page(Part part, ColumnPages text, RowKeys keys) throws IOException {
        row = text.row();
        try {
            text.load();
            keys.seek(row);
            while (row < text.nextRow()) {
                var isThere = text.value();
                keys.next();
                if (isThere) {
                    row(part.begin() + row, text, keys);
                } else {
                    var missing = "text in column %s".formatted(file.options().textField());
                    refuse(
                            new Lost(part.begin() + row, 1, 0, ""),
                            new Unreadable(Refusal.Reason.NO_TEXT, text.pageAt(), missing));
                }
                row++;
            }
        } catch (ParquetDamage e) {
            refuse(stored(part.begin() + row, text.nextRow() - row, text), unreadable(e));
        }
    }

    private void row(long number, ColumnPages text, RowKeys keys) {
        var most = file.options().limits().textBytes();
        try {
            if (text.to() - text.from() > most) {
                throw new Unreadable(Refusal.Reason.TEXT_TOO_LARGE, 0, "at most %d bytes of text".formatted(most));
            }
            var decoded = StrictText.of(TextEncoding.UTF_8, text.bytes(), text.from(), text.to());
            sink.record(new RawRecord(keys.key(), decoded, number, 1));
        } catch (Unreadable e) {
            var sha256 = Digest.of(text.bytes(), text.from(), text.to());
            var lost = new Lost(number, 1, text.to() - text.from(), sha256);
            refuse(lost, new Unreadable(e.reason(), text.pageAt(), e.expected()));
        }
    }

    /// Rows of a page that is damaged.
    private Lost stored(long number, long rows, ColumnPages text) throws IOException {
        var end = Math.min(text.pageEnd(), file.size());
        var bytes = Math.max(0, end - text.pageAt());
        return new Lost(number, rows, bytes, Digest.of(file.path(), text.pageAt(), end));
    }

    private void refuse(Lost lost, Unreadable why) {
        sink.refused(new Refusal(
                file.name(),
                lost.number(),
                lost.rows(),
                lost.bytes(),
                why.at(),
                why.reason(),
                why.expected(),
                lost.sha256(),
                false));
    }

    static Unreadable unreadable(ParquetDamage damage) {
        var reason = switch (damage.kind()) {
            case MALFORMED -> Refusal.Reason.BROKEN_PARQUET;
            case UNSUPPORTED -> Refusal.Reason.UNSUPPORTED;
            case TOO_DENSE -> Refusal.Reason.TOO_DENSE;
        };
        return new Unreadable(reason, damage.at(), damage.expected());
    }
}
