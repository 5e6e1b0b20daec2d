package dev.ceyuan.corpus.contamination;

/// A hash of n letters that moves on by one letter at a time: a polynomial modulo 2^64.
///
/// Source: R. M. Karp and M. O. Rabin, Efficient randomized pattern-matching algorithms (IBM J. Res. Dev.
/// 31/2, 1987).
///
/// @param length n
/// @param leave  the factor of the letter that leaves
record GramHash(int length, long leave) {
    private static final long FACTOR = 0x9E3779B97F4A7C15L;
    private static final long SPREAD = 0xD6E8FEB86659FD93L;

    static GramHash of(int length) {
        var power = 1L;
        for (var i = 0; i < length; i++) {
            power *= FACTOR;
        }
        return new GramHash(length, power);
    }

    /// The hash of the letters from `start` on.
    long of(char[] letters, int start) {
        var hash = 0L;
        for (var i = start; i < start + length; i++) {
            hash = hash * FACTOR + letters[i];
        }
        return hash;
    }

    /// The hash after one letter in and one out.
    long move(long hash, char in, char out) {
        return hash * FACTOR + (in - leave * out);
    }

    /// Bits that depend on all letters alike: the upper ones.
    static long spread(long hash) {
        return hash * SPREAD;
    }
}
