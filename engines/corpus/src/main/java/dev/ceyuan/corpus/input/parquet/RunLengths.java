package dev.ceyuan.corpus.input.parquet;

/// Small numbers in runs of the same one and in runs of bits (Encodings.md, RLE = 3).
final class RunLengths {
    private static final int MOST_BITS = 32;

    private final Slice slice;
    private final int width;
    private long left;
    private int repeated;
    private Bits packed;
    private boolean isPacked;

    RunLengths(Slice slice, int width) throws ParquetDamage {
        if (width > MOST_BITS) {
            throw slice.malformed("numbers of at most %d bits".formatted(MOST_BITS));
        }
        this.slice = slice;
        this.width = width;
        this.packed = new Bits(slice);
    }

    int next() throws ParquetDamage {
        if (width == 0) {
            return 0; // there is nothing to tell apart, and some writers write nothing
        }
        while (left == 0) {
            run();
        }
        left--;
        return isPacked ? (int) packed.next(width) : repeated;
    }

    private void run() throws ParquetDamage {
        var header = slice.nextCount();
        isPacked = (header & 1) == 1;
        if (isPacked) {
            var groups = header >>> 1;
            left = (long) groups * Byte.SIZE;
            // the last run may have fewer bytes than it says
            packed = new Bits(slice.part(Math.min((long) groups * width, slice.left())));
            return;
        }
        left = (long) header >>> 1;
        repeated = 0;
        for (var i = 0; i * Byte.SIZE < width; i++) {
            repeated |= slice.next() << (i * Byte.SIZE);
        }
    }
}
