package dev.ceyuan.corpus.input.parquet;

/// A part of an array, which is read from its beginning.
final class Slice {
    private static final int BYTE = 0xFF;

    private final byte[] bytes;
    private final long offset;
    private final int end;
    private int at;

    /// @param offset in the file of the array, for damages
    Slice(byte[] bytes, int from, int to, long offset) {
        this.bytes = bytes;
        this.at = from;
        this.end = to;
        this.offset = offset;
    }

    byte[] bytes() {
        return bytes;
    }

    int at() {
        return at;
    }

    int left() {
        return end - at;
    }

    ParquetDamage malformed(String expected) {
        return new ParquetDamage(ParquetDamage.Kind.MALFORMED, offset + at, expected);
    }

    ParquetDamage unsupported(String expected) {
        return new ParquetDamage(ParquetDamage.Kind.UNSUPPORTED, offset + at, expected);
    }

    /// @return the index at which so many bytes began
    int skip(long length) throws ParquetDamage {
        if (length < 0 || length > left()) {
            throw malformed("%d bytes more".formatted(length));
        }
        var from = at;
        at += (int) length;
        return from;
    }

    Slice part(long length) throws ParquetDamage {
        var from = skip(length);
        return new Slice(bytes, from, at, offset);
    }

    /// The same part again, which can be read without this one moving.
    Slice twin() {
        return new Slice(bytes, at, end, offset);
    }

    int next() throws ParquetDamage {
        return bytes[skip(1)] & BYTE;
    }

    /// Four bytes, the lowest first.
    int nextInt() throws ParquetDamage {
        var from = skip(Integer.BYTES);
        return (bytes[from] & BYTE)
                | (bytes[from + 1] & BYTE) << 8
                | (bytes[from + 2] & BYTE) << 16
                | (bytes[from + 3] & BYTE) << 24;
    }

    /// Eight bytes, the lowest first.
    long nextLong() throws ParquetDamage {
        var low = nextInt() & 0xFFFF_FFFFL;
        return low | (long) nextInt() << Integer.SIZE;
    }

    /// Seven bits a byte, the lowest first (ULEB128).
    long nextVarint() throws ParquetDamage {
        var value = 0L;
        for (var shift = 0; shift < Long.SIZE; shift += 7) {
            var next = next();
            value |= (long) (next & 0x7F) << shift;
            if (next < 0x80) {
                return value;
            }
        }
        throw malformed("a number of at most ten bytes");
    }

    long nextZigzag() throws ParquetDamage {
        var value = nextVarint();
        return value >>> 1 ^ -(value & 1);
    }

    /// A number that counts something.
    int nextCount() throws ParquetDamage {
        var value = nextVarint();
        if (value < 0 || value > Integer.MAX_VALUE) {
            throw malformed("a count");
        }
        return (int) value;
    }
}
