package dev.ceyuan.corpus.input.parquet;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/// The pages of a column in a group of rows, one after another. A page is decompressed when it is loaded.
public final class ColumnPages {
    private static final int NEAR = 1 << 10; // most headers are shorter
    private static final int FAR = 1 << 20; // with the longest and the shortest text of the page

    private final SeekableByteChannel channel;
    private final ParquetLimits limits;
    private final Footer.Chunk chunk;
    private final Column column;
    private @Nullable PageHeader header;
    private @Nullable PageHeader dictionaryHeader;
    private @Nullable Dictionary dictionary;
    private @Nullable RunLengths levels;
    private @Nullable Values values;
    private @Nullable ParquetDamage lost;
    private long dictionaryAt;
    private long at;
    private long pageAt;
    private long bodyAt;
    private long row;
    private long nextRow;
    private long budget;

    /// @param rows of the group
    record Column(Leaf leaf, long rows) {}

    ColumnPages(SeekableByteChannel channel, ParquetLimits limits, Footer.Chunk chunk, Column column) {
        this.channel = channel;
        this.limits = limits;
        this.chunk = chunk;
        this.column = column;
        this.at = chunk.start();
    }

    /// Moves to the next page with values.
    ///
    /// @return false if all rows were passed
    /// @throws ParquetDamage if it cannot be found; the rows from [#nextRow] on are lost then
    public boolean next() throws IOException, ParquetDamage {
        if (lost != null) {
            throw lost;
        }
        try {
            return turn();
        } catch (ParquetDamage e) {
            lost = e; // who comes here from the beginning and who comes from the page before find the same
            throw e;
        }
    }

    private boolean turn() throws IOException, ParquetDamage {
        row = nextRow;
        values = null;
        while (row < column.rows()) {
            var found = nextHeader();
            if (found.type == PageHeader.DICTIONARY) {
                dictionaryHeader = found;
                dictionary = null;
                dictionaryAt = bodyAt;
            } else if (found.isData() && found.values > 0) {
                if (found.values > column.rows() - row) {
                    throw malformed("at most %d values".formatted(column.rows() - row));
                }
                header = found;
                nextRow = row + found.values;
                return true;
            }
        }
        return false;
    }

    private PageHeader nextHeader() throws IOException, ParquetDamage {
        pageAt = at;
        var left = chunk.end() - at;
        if (left <= 0) {
            throw malformed("values for %d rows more".formatted(column.rows() - row));
        }
        Slice slice;
        PageHeader found;
        try {
            slice = ParquetFile.read(channel, at, (int) Math.min(NEAR, left));
            found = PageHeader.read(slice);
        } catch (ParquetDamage e) {
            slice = ParquetFile.read(channel, at, (int) Math.min(FAR, left));
            found = PageHeader.read(slice);
        }
        bodyAt = at + slice.at();
        if (found.stored > chunk.end() - bodyAt) {
            throw malformed("a page within its column");
        }
        at = bodyAt + found.stored;
        return found;
    }

    private ParquetDamage malformed(String expected) {
        return new ParquetDamage(ParquetDamage.Kind.MALFORMED, pageAt, expected);
    }

    /// Number in the group of the first row of the page.
    public long row() {
        return row;
    }

    /// Number in the group after the last row of the page; of the first row that is lost if [#next] failed.
    public long nextRow() {
        return nextRow;
    }

    /// Offset in the file of the page.
    public long pageAt() {
        return pageAt;
    }

    /// Offset in the file after the page; of the column if [#next] failed.
    public long pageEnd() {
        return at > pageAt ? at : chunk.end();
    }

    /// Decompresses the page.
    public void load() throws IOException, ParquetDamage {
        if (header == null) {
            throw new IllegalStateException("There is no page");
        }
        var page = header;
        levels = null;
        budget = limits.from()
                .applyAsLong(page.stored + (long) (dictionaryHeader == null ? 0 : dictionaryHeader.stored));
        if (page.values > budget) {
            throw new ParquetDamage(ParquetDamage.Kind.TOO_DENSE, pageAt, "values that fit the size of the page");
        }
        var body = body(page, bodyAt);
        values = values(page, page.type == PageHeader.DATA ? data(page, body) : data2(page, body));
    }

    private Slice body(PageHeader page, long from) throws IOException, ParquetDamage {
        if (page.stored > limits.pageBytes() || page.plain > limits.pageBytes()) {
            throw new ParquetDamage(
                    ParquetDamage.Kind.TOO_DENSE, from, "a page of at most %d bytes".formatted(limits.pageBytes()));
        }
        var body = ParquetFile.read(channel, from, page.stored);
        if (page.hasChecksum) {
            var checksum = new CRC32();
            checksum.update(body.bytes());
            if ((int) checksum.getValue() != page.checksum) {
                throw body.malformed("the CRC-32 of the page");
            }
        }
        return body;
    }

    private Slice plain(Slice stored, int size) throws ParquetDamage {
        return new Slice(Codec.decompressed(chunk.codec(), stored, size), 0, size, bodyAt);
    }

    private Slice data(PageHeader page, Slice body) throws ParquetDamage {
        var plain = plain(body, page.plain);
        if (column.leaf().definition() > 0) {
            if (page.levelEncoding != PageHeader.LEVELS_IN_RUNS) {
                throw plain.unsupported("levels in runs");
            }
            levels = levels(plain.part(plain.nextInt()));
        }
        return plain;
    }

    private Slice data2(PageHeader page, Slice body) throws ParquetDamage {
        body.skip(page.repetitionBytes);
        var definitions = body.part(page.definitionBytes);
        if (column.leaf().definition() > 0) {
            levels = levels(definitions);
        }
        var size = (long) page.plain - page.repetitionBytes - page.definitionBytes;
        if (size < 0) {
            throw body.malformed("a page that is larger than its levels");
        }
        return page.compressed && body.left() > 0 ? plain(body, (int) size) : body;
    }

    private RunLengths levels(Slice slice) throws ParquetDamage {
        return new RunLengths(
                slice, Integer.SIZE - Integer.numberOfLeadingZeros(column.leaf().definition()));
    }

    private Values values(PageHeader page, Slice slice) throws IOException, ParquetDamage {
        var type = column.leaf().type();
        var isText = type == Leaf.BYTE_ARRAY;
        if (page.encoding == 2 || page.encoding == 8) {
            return slice.left() == 0 ? new Values.Plain(slice, type) : new Values.Numbered(dictionary(slice), slice);
        }
        if (page.encoding == 0) {
            return new Values.Plain(slice, type);
        }
        if (page.encoding == 5 && !isText) {
            return new Values.Deltas(slice, type);
        }
        if (page.encoding == 6 && isText) {
            return new Values.Lengths(slice);
        }
        if (page.encoding == 7 && isText) {
            return new Values.Endings(slice);
        }
        throw slice.unsupported("an encoding among 0, 2, 5, 6, 7 and 8 instead of %d".formatted(page.encoding));
    }

    private Dictionary dictionary(Slice page) throws IOException, ParquetDamage {
        var known = dictionary;
        if (known == null) {
            var read = dictionaryHeader;
            if (read == null) {
                throw page.malformed("a dictionary before the page");
            }
            var plain = plain(body(read, dictionaryAt), read.plain);
            known = Dictionary.read(plain, column.leaf().type(), read.values, read.stored);
            dictionary = known;
        }
        return known;
    }

    /// Moves to the value of the next row of the page that was loaded.
    ///
    /// @return whether there is one
    public boolean value() throws ParquetDamage {
        if (values == null) {
            throw new IllegalStateException("The page is not loaded");
        }
        if (levels != null && levels.next() < column.leaf().definition()) {
            return false;
        }
        values.next();
        budget -= 1L + values.to - values.from;
        if (budget < 0) {
            throw new ParquetDamage(ParquetDamage.Kind.TOO_DENSE, pageAt, "values that fit the size of the page");
        }
        return true;
    }

    /// Whether values are whole numbers, and not text.
    public boolean isNumber() {
        return column.leaf().type() != Leaf.BYTE_ARRAY;
    }

    /// The value, if it is a whole number.
    public long number() {
        return values == null ? 0 : values.number;
    }

    /// What holds the value, if it is text.
    public byte[] bytes() {
        return values == null ? new byte[0] : values.bytes;
    }

    public int from() {
        return values == null ? 0 : values.from;
    }

    public int to() {
        return values == null ? 0 : values.to;
    }
}
