package dev.ceyuan.corpus.input.parquet;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;

/// A Parquet file: groups of rows, each with the values of its columns.
public final class ParquetFile implements Closeable {
    private static final int MAGIC = 'P' | 'A' << 8 | 'R' << 16 | '1' << 24;
    private static final int TAIL = 2 * Integer.BYTES;

    private final SeekableByteChannel channel;
    private final ParquetLimits limits;
    private final Footer footer;
    private final long end;

    private ParquetFile(SeekableByteChannel channel, ParquetLimits limits, Footer footer, long end) {
        this.channel = channel;
        this.limits = limits;
        this.footer = footer;
        this.end = end;
    }

    /// Reads the footer.
    ///
    /// @param channel which the file closes
    /// @param size    of the file
    /// @throws ParquetDamage if it is malformed; the channel is open then
    public static ParquetFile open(SeekableByteChannel channel, long size, ParquetLimits limits)
            throws IOException, ParquetDamage {
        if (size < Integer.BYTES + TAIL) {
            throw new ParquetDamage(ParquetDamage.Kind.MALFORMED, size, "a footer");
        }
        var tail = read(channel, size - TAIL, TAIL);
        var length = tail.nextInt() & 0xFFFF_FFFFL;
        if (tail.nextInt() != MAGIC) {
            throw new ParquetDamage(ParquetDamage.Kind.MALFORMED, size - Integer.BYTES, "PAR1 at the end");
        }
        var end = size - TAIL - length;
        if (end < Integer.BYTES || length > limits.pageBytes()) {
            throw new ParquetDamage(ParquetDamage.Kind.MALFORMED, size - TAIL, "the length of the footer");
        }
        var footer = FooterReader.read(read(channel, end, (int) length));
        var file = new ParquetFile(channel, limits, footer, end);
        var most = limits.from().applyAsLong(size);
        for (var group : footer.groups()) {
            most -= group.rows();
            if (most < 0) {
                throw new ParquetDamage(ParquetDamage.Kind.TOO_DENSE, end, "rows that fit the size of the file");
            }
        }
        return file;
    }

    /// The same file on another channel, for another thread.
    public ParquetFile on(SeekableByteChannel other) {
        return new ParquetFile(other, limits, footer, end);
    }

    static Slice read(SeekableByteChannel channel, long at, int length) throws IOException, ParquetDamage {
        var buffer = ByteBuffer.allocate(length);
        channel.position(at);
        while (buffer.hasRemaining()) {
            if (channel.read(buffer) < 0) {
                throw new ParquetDamage(ParquetDamage.Kind.MALFORMED, at, "%d bytes".formatted(length));
            }
        }
        return new Slice(buffer.array(), 0, length, at);
    }

    /// How many groups of rows there are.
    public int groups() {
        return footer.groups().size();
    }

    /// How many rows a group has.
    public long rows(int group) {
        return footer.groups().get(group).rows();
    }

    /// Offset after the values of a column in a group.
    public long end(int group, int column) {
        return footer.groups().get(group).chunks().get(column).end();
    }

    /// How many bytes the values of a column in a group are in the file.
    public long bytes(int group, int column) {
        return footer.groups().get(group).chunks().get(column).stored();
    }

    /// How many bytes the values of a column in a group are when decompressed.
    public long plainBytes(int group, int column) {
        return footer.groups().get(group).chunks().get(column).plain();
    }

    /// The number of the column of text with a name.
    ///
    /// @param path of names joined by dots
    /// @return -1 if there is none
    public int textColumn(String path) {
        var column = column(path);
        return column >= 0 && footer.leaves().get(column).isText() ? column : -1;
    }

    /// The number of the column of text or whole numbers with a name, or -1.
    public int keyColumn(String path) {
        var column = column(path);
        return column >= 0 && footer.leaves().get(column).isKey() ? column : -1;
    }

    /// Whether there is a column with a name, of whatever type, or columns below it.
    public boolean has(String path) {
        return footer.leaves().stream()
                .anyMatch(leaf -> leaf.path().equals(path) || leaf.path().startsWith(path + "."));
    }

    private int column(String path) {
        for (var i = 0; i < footer.leaves().size(); i++) {
            if (footer.leaves().get(i).path().equals(path)) {
                return i;
            }
        }
        return -1;
    }

    /// The pages of a column in a group.
    ///
    /// @throws ParquetDamage if the footer says something about them that cannot be
    public ColumnPages pages(int group, int column) throws ParquetDamage {
        var chunk = footer.groups().get(group).chunks().get(column);
        if (chunk.start() < Integer.BYTES || chunk.stored() > end - chunk.start()) {
            throw new ParquetDamage(ParquetDamage.Kind.MALFORMED, end, "columns that lie in the file");
        }
        if (chunk.plain() > limits.from().applyAsLong(chunk.stored())) {
            throw new ParquetDamage(ParquetDamage.Kind.TOO_DENSE, chunk.start(), "a column that fits its size");
        }
        return new ColumnPages(
                channel, limits, chunk, new ColumnPages.Column(footer.leaves().get(column), rows(group)));
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
