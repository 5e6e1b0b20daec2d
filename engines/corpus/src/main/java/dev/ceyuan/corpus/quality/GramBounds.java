package dev.ceyuan.corpus.quality;

import java.util.Arrays;

/// What the repetition of n-grams in a text can be at most, at a fraction of the cost of [RepeatedGrams].
///
/// Pairs are counted by hash, five code points in a row are looked up in a filter of bits by hash. What is the
/// same has the same hash, so both can only find more repetition than there is: in prose about one place in a
/// hundred. Five in a row also bound what is longer, which can only occur again where they do.
final class GramBounds {
    /// The shortest n-gram for which [#covered] is a bound.
    static final int FROM = 5;

    private static final int BITS = 12;
    private static final long PAIR = (1L << 2 * BITS) - 1;
    private static final long FIVE = (1L << FROM * BITS) - 1;
    private static final long MIX = 0x9E3779B97F4A7C15L;
    private static final int SMALLEST = 256;
    /// Bits of the filter for each code point.
    private static final int ROOM = 32;

    private int[] counts = new int[0];
    private long[] filter = new long[0];
    private int mostFrequent;
    private int covered;

    /// Looks through a window.
    ///
    /// @param numbers of its code points
    void read(int[] numbers, int start, int end) {
        var size = Math.max(SMALLEST, Integer.highestOneBit(2 * Math.max(1, end - start - 1)));
        if (counts.length < size) {
            counts = new int[size];
            filter = new long[size * ROOM / Long.SIZE];
        } else {
            Arrays.fill(counts, 0, size, 0);
            Arrays.fill(filter, 0, size * ROOM / Long.SIZE, 0);
        }
        countPairs(numbers, start, end, size);
        cover(numbers, start, end, size * ROOM);
    }

    private void countPairs(int[] numbers, int start, int end, int size) {
        var known = counts;
        var shift = Long.numberOfLeadingZeros(size) + 1;
        var most = 0;
        for (var i = start + 1; i < end; i++) {
            var pair = ((long) numbers[i - 1] << BITS ^ numbers[i]) & PAIR;
            var count = known[(int) (pair * MIX >>> shift)] + 1;
            known[(int) (pair * MIX >>> shift)] = count;
            most = Math.max(most, count);
        }
        mostFrequent = most;
    }

    /// The last five numbers are kept in one; of a number beyond 4,095 some bits mix with those of its neighbours.
    private void cover(int[] numbers, int start, int end, int bits) {
        var known = filter;
        var shift = Long.numberOfLeadingZeros(bits) + 1;
        var five = 0L;
        for (var i = start; i < Math.min(end, start + FROM - 1); i++) {
            five = five << BITS ^ numbers[i];
        }
        var sum = 0;
        var last = start - 1;
        for (var i = start + FROM - 1; i < end; i++) {
            five = (five << BITS ^ numbers[i]) & FIVE;
            var bit = (int) (five * MIX >>> shift);
            var word = known[bit >>> 6];
            known[bit >>> 6] = word | 1L << bit;
            var again = (int) -(word >>> bit & 1); // all bits, or none
            sum += Math.min(FROM, i - last) & again;
            last += i - last & again;
        }
        covered = sum;
    }

    /// How often the most frequent pair occurs at most, and so whatever a pair is part of.
    int mostFrequent() {
        return mostFrequent;
    }

    /// How many code points are at most in an n-gram of [#FROM] or more that stood before in the window.
    int covered() {
        return covered;
    }
}
