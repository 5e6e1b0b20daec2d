package dev.ceyuan.corpus.sensitive;

import java.util.Arrays;
import java.util.List;

/// The first two codes of patterns, as a filter of bits by their hash: what is not in it begins none.
final class Beginnings {
    private static final int MIX = 0x9E3779B9;
    /// Bits for each pattern: then one pair in some sixty is in it by chance.
    private static final int ROOM = 64;
    private static final int FEWEST = 1 << 12;
    private static final int MOST = 1 << 20;

    private final long[] bits;
    private final int shift;

    /// @param patterns by codes; with a single one of one code, everything may begin one
    Beginnings(List<char[]> patterns) {
        var wanted = Math.clamp((long) patterns.size() * ROOM, FEWEST, MOST);
        var size = Integer.highestOneBit(wanted - 1) << 1;
        shift = Integer.numberOfLeadingZeros(size) + 1;
        bits = new long[size / Long.SIZE];
        for (var pattern : patterns) {
            if (pattern.length == 1) {
                Arrays.fill(bits, -1);
            } else {
                var bit = hash(pattern[0], pattern[1]);
                bits[bit >>> 6] |= 1L << bit;
            }
        }
    }

    private int hash(int code, int next) {
        return (code << 16 ^ next) * MIX >>> shift;
    }

    boolean has(int code, int next) {
        var bit = hash(code, next);
        return (bits[bit >>> 6] >>> bit & 1) != 0;
    }

    /// How many bytes it takes.
    long bytes() {
        return 8L * bits.length;
    }
}
