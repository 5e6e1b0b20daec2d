package dev.ceyuan.corpus.input.parquet;

/// Decompresses blocks of Snappy (google/snappy, format_description.txt).
final class Snappy {
    private static final int LITERAL = 0;
    private static final int COPY_1 = 1;
    private static final int COPY_2 = 2;
    private static final int SHORT_LITERAL = 60;

    private final Slice from;
    private final byte[] into;
    private int filled;

    private Snappy(Slice from, byte[] into) {
        this.from = from;
        this.into = into;
    }

    /// @return how many bytes came out
    static int decompress(Slice from, byte[] into) throws ParquetDamage {
        if (from.nextCount() != into.length) {
            throw from.malformed("a block of %d bytes".formatted(into.length));
        }
        var block = new Snappy(from, into);
        while (from.left() > 0) {
            block.element(from.next());
        }
        return block.filled;
    }

    private void element(int tag) throws ParquetDamage {
        var high = tag >> 2;
        switch (tag & 0b11) {
            case LITERAL -> literal(high);
            case COPY_1 -> copy((high >> 3) << 8 | from.next(), (high & 0b111) + 4);
            case COPY_2 -> copy(from.next() | from.next() << 8, high + 1);
            default -> copy(from.nextInt(), high + 1);
        }
    }

    private void literal(int high) throws ParquetDamage {
        var length = high + 1L;
        if (high >= SHORT_LITERAL) {
            length = 1;
            for (var i = 0; i <= high - SHORT_LITERAL; i++) {
                length += (long) from.next() << (Byte.SIZE * i);
            }
        }
        room(length);
        System.arraycopy(from.bytes(), from.skip(length), into, filled, (int) length);
        filled += (int) length;
    }

    private void copy(int back, int length) throws ParquetDamage {
        if (back <= 0 || back > filled) {
            throw from.malformed("a copy of what came before");
        }
        room(length);
        for (var i = 0; i < length; i++) { // what is copied may begin within what it makes
            into[filled] = into[filled - back];
            filled++;
        }
    }

    private void room(long length) throws ParquetDamage {
        if (length > into.length - filled) {
            throw from.malformed("a block of %d bytes".formatted(into.length));
        }
    }
}
