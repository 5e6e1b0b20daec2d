package dev.ceyuan.corpus.input.parquet;

/// Numbers as differences in blocks (Encodings.md, DELTA_BINARY_PACKED = 5).
final class DeltaNumbers {
    private final Slice slice;
    private final int blockSize;
    private final int parts;
    private final int partSize;
    private final int total;
    private int given;
    private long value;
    private long least;
    private int widthsAt;
    private Bits bits;

    DeltaNumbers(Slice slice) throws ParquetDamage {
        this.slice = slice;
        blockSize = slice.nextCount();
        parts = slice.nextCount();
        total = slice.nextCount();
        value = slice.nextZigzag();
        if (parts == 0 || blockSize == 0 || blockSize % parts != 0 || blockSize / parts % Byte.SIZE != 0) {
            throw slice.malformed("blocks that divide into bytes");
        }
        partSize = blockSize / parts;
        bits = new Bits(slice);
    }

    long next() throws ParquetDamage {
        if (given >= total) {
            throw slice.malformed("as many values as the page has");
        }
        if (given > 0) {
            var index = given - 1;
            if (index % blockSize == 0) {
                block();
            }
            var width = width(index % blockSize / partSize);
            if (index % partSize == 0) {
                bits = new Bits(slice.part(bytes(width)));
            }
            value += least + bits.next(width);
        }
        given++;
        return value;
    }

    private void block() throws ParquetDamage {
        least = slice.nextZigzag();
        widthsAt = slice.skip(parts);
    }

    private int width(int part) throws ParquetDamage {
        var width = slice.bytes()[widthsAt + part] & 0xFF;
        if (width > Long.SIZE) {
            throw slice.malformed("differences of at most 64 bits");
        }
        return width;
    }

    private long bytes(int width) {
        return (long) partSize * width / Byte.SIZE;
    }

    /// Moves behind the last number.
    Slice passed() throws ParquetDamage {
        var left = (long) total - 1;
        while (left > 0) {
            block();
            for (var part = 0; part < parts && left > 0; part++) {
                slice.skip(bytes(width(part)));
                left -= partSize;
            }
        }
        return slice;
    }
}
