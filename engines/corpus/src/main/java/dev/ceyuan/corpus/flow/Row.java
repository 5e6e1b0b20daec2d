package dev.ceyuan.corpus.flow;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;

/// One row, as it stands in somebody's buffer: good until the next one is read.
///
/// Reads its values one after the other, in the order in which a [RowBuilder] put them.
public final class Row {
    private static final byte[] NOTHING = new byte[0];

    /// As unsigned bytes, the shorter first.
    static final Comparator<Row> BY_BYTES =
            (one, other) -> Arrays.compareUnsigned(one.bytes, one.start, one.end, other.bytes, other.start, other.end);

    private byte[] bytes = NOTHING;
    private int start;
    private int end;
    private int at;

    /// Shows a row.
    Row show(byte[] buffer, int offset, int length) {
        bytes = buffer;
        start = offset;
        end = offset + length;
        at = offset;
        return this;
    }

    /// Reads from the first value again.
    public Row rewind() {
        at = start;
        return this;
    }

    /// In bytes.
    public int length() {
        return end - start;
    }

    /// True if the next value would be behind the last one.
    public boolean isAtEnd() {
        return at == end;
    }

    /// A copy of all its bytes.
    public byte[] copy() {
        return Arrays.copyOfRange(bytes, start, end);
    }

    /// True if the first bytes are those of another row.
    public boolean hasKeyOf(byte[] other, int keyLength) {
        return Arrays.equals(bytes, start, start + keyLength, other, 0, keyLength);
    }

    public int readByte() {
        require(1);
        return bytes[at++] & 0xff;
    }

    public int readInt() {
        require(Integer.BYTES);
        var value = Bytes.intAt(bytes, at);
        at += Integer.BYTES;
        return value;
    }

    public long readLong() {
        require(Long.BYTES);
        var value = Bytes.longAt(bytes, at);
        at += Long.BYTES;
        return value;
    }

    /// A number that was written in as many bytes as it needs.
    public long readCount() {
        var value = 0L;
        for (var shift = 0; ; shift += 7) {
            var next = readByte();
            value |= (next & 0x7fL) << shift;
            if (next < 0x80) {
                return value;
            }
            if (shift > 56) {
                throw new IllegalStateException("No count");
            }
        }
    }

    /// A text that was written with its length.
    public String readText() {
        var length = Math.toIntExact(readCount());
        require(length);
        var text = new String(bytes, at, length, StandardCharsets.UTF_8);
        at += length;
        return text;
    }

    /// A text that was written by [RowBuilder#putChars].
    public void readChars(RowChars into) {
        var length = Math.toIntExact(readCount());
        require(2 * length);
        Bytes.charsAt(bytes, at, into.begin(length), length);
        at += 2 * length;
    }

    /// Numbers that were written by [RowBuilder#putInts].
    public int[] readInts() {
        var ints = new int[Math.toIntExact(readCount())];
        require(Integer.BYTES * ints.length);
        Bytes.intsAt(bytes, at, ints);
        at += Integer.BYTES * ints.length;
        return ints;
    }

    /// Passes over a text that was written by [RowBuilder#putText] if it is one that is known.
    ///
    /// @param known in UTF-8
    /// @return whether it is
    public boolean skipTextIf(byte[] known) {
        var begin = at;
        var length = (int) readCount();
        if (length == known.length && Arrays.equals(bytes, at, at + length, known, 0, length)) {
            at += length;
            return true;
        }
        at = begin;
        return false;
    }

    /// Passes over a text that was written by [RowBuilder#putText].
    public void skipText() {
        var length = Math.toIntExact(readCount());
        require(length);
        at += length;
    }

    /// Passes over a text that was written by [RowBuilder#putChars].
    public void skipChars() {
        var length = Math.toIntExact(readCount());
        require(2 * length);
        at += 2 * length;
    }

    /// Where the next value begins, for [#goTo].
    public int place() {
        return at - start;
    }

    /// Goes to a place in the row.
    public Row goTo(int place) {
        at = start + place;
        return this;
    }

    private void require(int length) {
        if (length > end - at) {
            throw new IllegalStateException("The row is too short (bytes=%d, read=%d)".formatted(length(), at - start));
        }
    }
}
