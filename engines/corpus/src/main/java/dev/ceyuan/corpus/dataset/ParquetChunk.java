package dev.ceyuan.corpus.dataset;

import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/// The values of one column in one row group, as they become pages.
///
/// Values are encoded PLAIN. A page ends with the row with which its values are 1 MiB or more, so it
/// follows from the rows alone; it is compressed at once, and only what it became waits for the row group
/// to end. The levels of a list say where it begins (repetition 0) and whether there is an element
/// (definition 1), as runs.
final class ParquetChunk {
    private static final int PAGE_BYTES = 1 << 20;
    private static final int DATA_PAGE = 0;
    private static final int PLAIN = 0;
    private static final int RLE = 3;

    private final ParquetColumn column;
    private final Bytes pages = new Bytes(1 << 12);
    private final Bytes values = new Bytes(1 << 12);
    private final Runs repetitions = new Runs();
    private final Runs definitions = new Runs();
    private final Bytes page = new Bytes(1 << 12);
    private int entries;
    private long allEntries;
    private long uncompressed;
    private @Nullable String least;
    private @Nullable String most;
    private long smallest = Long.MAX_VALUE;
    private long largest = Long.MIN_VALUE;

    ParquetChunk(ParquetColumn column) {
        this.column = column;
    }

    void add(long value) {
        smallest = Math.min(smallest, value);
        largest = Math.max(largest, value);
        values.int64(value);
        entries++;
    }

    void add(String value) {
        if (column == ParquetColumn.ID) {
            least = least == null ? value : least;
            most = value; // they come in order
        }
        values.utf8(value);
        entries++;
    }

    /// Adds an element of a list.
    void element(String value, boolean first) {
        repetitions.add(first ? 0 : 1);
        definitions.add(1);
        add(value);
    }

    /// Adds a list without elements.
    void emptyList() {
        repetitions.add(0);
        definitions.add(0);
        entries++;
    }

    void endRow(Compressor compressor) {
        if (values.size() >= PAGE_BYTES) {
            endPage(compressor);
        }
    }

    private void endPage(Compressor compressor) {
        page.clear();
        if (column.listed()) {
            repetitions.endPage(page);
            definitions.endPage(page);
        }
        page.put(values);
        var length = compressor.compress(page);
        var before = pages.size();
        header(compressor, length);
        uncompressed += pages.size() - before + page.size();
        pages.put(compressor.compressed(), 0, length);
        allEntries += entries;
        values.clear();
        entries = 0;
    }

    private void header(Compressor compressor, int length) {
        var crc = new CRC32();
        crc.update(compressor.compressed(), 0, length);
        new ThriftOutput(pages)
                .element()
                .i32(1, DATA_PAGE)
                .i32(2, page.size())
                .i32(3, length)
                .i32(4, (int) crc.getValue())
                .struct(5)
                .i32(1, entries)
                .i32(2, PLAIN)
                .i32(3, RLE)
                .i32(4, RLE)
                .end()
                .end();
    }

    /// Writes the pages, and begins anew for the next row group.
    Written write(PartFile file, Compressor compressor) {
        if (entries > 0) {
            endPage(compressor);
        }
        var written = new Written(
                column, allEntries, uncompressed, pages.size(), file.position(), least, most, smallest, largest);
        file.write(pages);
        pages.clear();
        allEntries = 0;
        uncompressed = 0;
        least = null;
        most = null;
        smallest = Long.MAX_VALUE;
        largest = Long.MIN_VALUE;
        return written;
    }

    /// What the footer says of the values of a column in a row group.
    ///
    /// @param entries values, and lists without any
    /// @param offset  of the first page in the file
    /// @param least   id, if this is the column of the ids
    record Written(
            ParquetColumn column,
            long entries,
            long uncompressed,
            long compressed,
            long offset,
            @Nullable String least,
            @Nullable String most,
            long smallest,
            long largest) {}

    /// Levels of 0 or 1, as runs of the
    /// [hybrid encoding](https://parquet.apache.org/docs/file-format/data-pages/encodings/#RLE).
    private static final class Runs {
        private final Bytes runs = new Bytes(64);
        private int level;
        private int length;

        void add(int next) {
            if (next != level) {
                endRun();
                level = next;
            }
            length++;
        }

        private void endRun() {
            if (length > 0) {
                var rest = length << 1; // the lowest bit tells a run
                for (; (rest & ~0x7f) != 0; rest >>>= 7) {
                    runs.put(rest & 0x7f | 0x80);
                }
                runs.put(rest).put(level);
                length = 0;
            }
        }

        void endPage(Bytes page) {
            endRun();
            page.int32(runs.size()).put(runs);
            runs.clear();
        }
    }
}
