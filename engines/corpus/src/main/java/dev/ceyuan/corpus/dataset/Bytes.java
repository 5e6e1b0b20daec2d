package dev.ceyuan.corpus.dataset;

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

    /// Lets go of the bytes behind a number of them.
    void truncate(int to) {
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
        var at = room(4);
        size += 4;
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (c < 0x80) {
                put(c);
            } else if (Character.isHighSurrogate(c)) {
                supplementary(c, text.charAt(++i));
            } else {
                multibyte(c);
            }
        }
        var length = size - at - 4;
        for (var i = 0; i < 4; i++) {
            array[at + i] = (byte) (length >>> 8 * i);
        }
        return this;
    }

    /// UTF-8 of a char from U+0080 that is no surrogate.
    void multibyte(char c) {
        room(3);
        if (c < 0x800) {
            array[size++] = (byte) (0xc0 | c >> 6);
        } else {
            array[size++] = (byte) (0xe0 | c >> 12);
            array[size++] = (byte) (0x80 | c >> 6 & 0x3f);
        }
        array[size++] = (byte) (0x80 | c & 0x3f);
    }

    /// UTF-8 of a pair of surrogates.
    void supplementary(char high, char low) {
        room(4);
        var codePoint = Character.toCodePoint(high, low);
        array[size++] = (byte) (0xf0 | codePoint >> 18);
        array[size++] = (byte) (0x80 | codePoint >> 12 & 0x3f);
        array[size++] = (byte) (0x80 | codePoint >> 6 & 0x3f);
        array[size++] = (byte) (0x80 | codePoint & 0x3f);
    }
}
