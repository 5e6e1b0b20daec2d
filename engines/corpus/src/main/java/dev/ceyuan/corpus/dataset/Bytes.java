package dev.ceyuan.corpus.dataset;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Bytes that grow at their end. Numbers are little-endian.
final class Bytes {
    private byte[] array;
    private int size;

    Bytes(int capacity) {
        this.array = new byte[capacity];
    }

    /// The bytes; those behind the size mean nothing.
    byte[] array() {
        return array;
    }

    int size() {
        return size;
    }

    void clear() {
        size = 0;
    }

    byte[] copy() {
        return Arrays.copyOf(array, size);
    }

    /// Lets go of the bytes behind a number of them, or takes up those that were written behind the size.
    void resize(int to) {
        size = to;
    }

    /// Makes room for some more bytes, and says where they begin.
    int room(int more) {
        if (array.length - size < more) {
            array = Arrays.copyOf(array, Math.max(Math.addExact(size, more), (int) Math.min(2L * size, 1 << 30)));
        }
        return size;
    }

    Bytes put(int value) {
        room(1);
        array[size++] = (byte) value;
        return this;
    }

    Bytes put(byte[] bytes, int from, int to) {
        room(to - from);
        System.arraycopy(bytes, from, array, size, to - from);
        size += to - from;
        return this;
    }

    Bytes put(Bytes bytes) {
        return put(bytes.array, 0, bytes.size);
    }

    Bytes int32(int value) {
        room(4);
        for (var shift = 0; shift < 32; shift += 8) {
            array[size++] = (byte) (value >>> shift);
        }
        return this;
    }

    Bytes int64(long value) {
        return int32((int) value).int32((int) (value >>> 32));
    }

    /// Text without a length before it.
    Bytes ascii(String text) {
        room(text.length());
        for (var i = 0; i < text.length(); i++) {
            array[size++] = (byte) text.charAt(i);
        }
        return this;
    }

    /// UTF-8 of a text in which no surrogate stands alone, behind its length in four bytes.
    Bytes utf8(String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        return int32(bytes.length).put(bytes, 0, bytes.length);
    }
}
