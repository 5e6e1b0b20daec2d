package dev.ceyuan.corpus.sensitive;

import java.util.Arrays;
import java.util.List;

/// The letters of patterns: a code for each char, and with which two codes a pattern begins, as a filter of bits by
/// their hash. What is not in it begins none.
final class Alphabet {
    private static final int MIX = 0x9E3779B9;
    /// Bits for each pattern: then one pair in some sixty is in it by chance.
    private static final int ROOM = 64;
    private static final int FEWEST = 1 << 12;
    private static final int MOST = 1 << 20;

    private final char[] codes;
    private final long[] beginnings;
    private final int shift;

    /// @param codes    of each char, 0 if it is in no pattern
    /// @param patterns in codes; with a single one of one code, everything may begin one
    Alphabet(char[] codes, List<char[]> patterns) {
        this.codes = codes;
        var wanted = Math.clamp((long) patterns.size() * ROOM, FEWEST, MOST);
        var size = Integer.highestOneBit(wanted - 1) << 1;
        shift = Integer.numberOfLeadingZeros(size) + 1;
        beginnings = new long[size / Long.SIZE];
        for (var pattern : patterns) {
            if (pattern.length == 1) {
                Arrays.fill(beginnings, -1);
            } else {
                var bit = hash(pattern[0], pattern[1]);
                beginnings[bit >>> 6] |= 1L << bit;
            }
        }
    }

    private int hash(int code, int next) {
        return (code << 16 ^ next) * MIX >>> shift;
    }

    /// The code of each char, 0 if it is in no pattern.
    char[] codes() {
        return codes;
    }

    /// Whether a pattern may begin with two codes.
    boolean mayBegin(int code, int next) {
        var bit = hash(code, next);
        return (beginnings[bit >>> 6] >>> bit & 1) != 0;
    }

    /// How many bytes it takes.
    long bytes() {
        return 8L * beginnings.length + 2L * codes.length;
    }
}
