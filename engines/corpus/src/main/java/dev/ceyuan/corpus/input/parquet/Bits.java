package dev.ceyuan.corpus.input.parquet;

/// Numbers of so many bits one after another, the lowest bit first.
final class Bits {
    private final Slice slice;
    private int current;
    private int left;

    Bits(Slice slice) {
        this.slice = slice;
    }

    /// @param width from 0 to 64
    long next(int width) throws ParquetDamage {
        var value = 0L;
        var got = 0;
        while (got < width) {
            if (left == 0) {
                current = slice.next();
                left = Byte.SIZE;
            }
            var taken = Math.min(left, width - got);
            value |= (current & (1L << taken) - 1) << got;
            current >>>= taken;
            left -= taken;
            got += taken;
        }
        return value;
    }
}
