package dev.ceyuan.corpus.flow;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Puts rows together, value after value; one builder is used for row after row.
public final class RowBuilder {
    private byte[] bytes = new byte[256];
    private int length;

    /// Begins a new row.
    public RowBuilder begin() {
        length = 0;
        return this;
    }

    public RowBuilder putByte(int value) {
        room(1);
        bytes[length++] = (byte) value;
        return this;
    }

    public RowBuilder putInt(int value) {
        room(Integer.BYTES);
        Bytes.putInt(bytes, length, value);
        length += Integer.BYTES;
        return this;
    }

    public RowBuilder putLong(long value) {
        room(Long.BYTES);
        Bytes.putLong(bytes, length, value);
        length += Long.BYTES;
        return this;
    }

    /// A number in as many bytes as it needs; the order of bytes is not that of the numbers.
    ///
    /// @param value not below zero for short; a negative one takes ten bytes
    public RowBuilder putCount(long value) {
        room(10);
        var rest = value;
        while ((rest & ~0x7fL) != 0) {
            bytes[length++] = (byte) (rest | 0x80);
            rest >>>= 7;
        }
        bytes[length++] = (byte) rest;
        return this;
    }

    /// A text with its length. A lone surrogate becomes a question mark.
    public RowBuilder putText(String text) {
        var encoded = text.getBytes(StandardCharsets.UTF_8);
        putCount(encoded.length);
        return putBytes(encoded, 0, encoded.length);
    }

    /// A long text with its length, in UTF-16: nothing has to be encoded, and what is Chinese takes less room than in
    /// UTF-8. To be read with [Row#readChars] or passed over with [Row#skipChars].
    public RowBuilder putChars(char[] chars, int count) {
        putCount(count);
        room(Math.multiplyExact(2, count));
        Bytes.putChars(bytes, length, chars, count);
        length += 2 * count;
        return this;
    }

    /// Numbers with how many there are, not in the order of their bytes.
    public RowBuilder putInts(int[] ints, int count) {
        putCount(count);
        room(Math.multiplyExact(Integer.BYTES, count));
        Bytes.putInts(bytes, length, ints, count);
        length += Integer.BYTES * count;
        return this;
    }

    /// Bytes as they are, without their length.
    public RowBuilder putBytes(byte[] source, int offset, int count) {
        room(count);
        System.arraycopy(source, offset, bytes, length, count);
        length += count;
        return this;
    }

    private void room(int more) {
        if (bytes.length - length < more) {
            bytes = Arrays.copyOf(bytes, Math.max(length + more, Math.multiplyExact(bytes.length, 2)));
        }
    }

    /// The row lies from 0 to before [#length].
    public byte[] bytes() {
        return bytes;
    }

    /// In bytes.
    public int length() {
        return length;
    }
}
