package dev.ceyuan.corpus.duplicate;

/// Which of several documents stays: that of the source with the better place, then that of better quality,
/// then the longer one, then the one whose id is smaller when its halves are swapped (see
/// [dev.ceyuan.corpus.flow.DocumentKey#swapped]). Nothing of it depends on where or when a document was read.
public final class SurvivorOrder {
    private static final int QUALITY_BITS = 20;
    private static final int LENGTH_BITS = 32;
    private static final long BEST_QUALITY = (1L << QUALITY_BITS) - 1;
    private static final long LONGEST = (1L << LENGTH_BITS) - 1;

    private SurvivorOrder() {}

    /// A number that is the smaller, the sooner a document stays. Never negative.
    ///
    /// @param place   of the source, 0 (best) to 1,023
    /// @param quality in millionths
    /// @param length  in bytes
    public static long rank(int place, long quality, long length) {
        if (place < 0 || place > 1_023 || quality < 0 || length < 0) {
            throw new IllegalArgumentException(
                    "No rank (place=%d, quality=%d, length=%d)".formatted(place, quality, length));
        }
        return (long) place << QUALITY_BITS + LENGTH_BITS
                | BEST_QUALITY - Math.min(quality, BEST_QUALITY) << LENGTH_BITS
                | LONGEST - Math.min(length, LONGEST);
    }
}
