package dev.ceyuan.corpus.duplicate;

import java.util.Arrays;

/// Sorts numbers by their bytes, the lowest first (radix sort): for hashes, in which no order can be foreseen,
/// this takes a fraction of what comparing takes.
final class NumberSort {
    private static final int FEW = 256;
    private static final int DIGIT_BITS = 8;
    private static final int DIGITS = Integer.SIZE / DIGIT_BITS;
    private static final int VALUES = 1 << DIGIT_BITS;
    private static final int MASK = VALUES - 1;

    private final int[][] ends = new int[DIGITS][VALUES];
    private int[] spare = new int[0];

    /// Puts the first numbers of an array in their order.
    void sort(int[] numbers, int count) {
        if (count < FEW) {
            Arrays.sort(numbers, 0, count);
            return;
        }
        if (spare.length < count) {
            spare = new int[count + (count >> 2)];
        }
        count(numbers, count);
        var from = numbers;
        var to = spare;
        for (var digit = 0; digit < DIGITS; digit++) {
            place(from, count, to, digit);
            var swap = from;
            from = to;
            to = swap;
        }
    }

    private void count(int[] numbers, int count) {
        for (var digit : ends) {
            Arrays.fill(digit, 0);
        }
        for (var i = 0; i < count; i++) {
            var number = numbers[i] ^ Integer.MIN_VALUE;
            ends[0][number & MASK]++;
            ends[1][number >>> DIGIT_BITS & MASK]++;
            ends[2][number >>> 2 * DIGIT_BITS & MASK]++;
            ends[3][number >>> 3 * DIGIT_BITS]++;
        }
        for (var digit : ends) {
            var sum = 0;
            for (var value = 0; value < VALUES; value++) {
                sum += digit[value];
                digit[value] = sum - digit[value];
            }
        }
    }

    private void place(int[] from, int count, int[] to, int digit) {
        var next = ends[digit];
        var shift = digit * DIGIT_BITS;
        for (var i = 0; i < count; i++) {
            to[next[(from[i] ^ Integer.MIN_VALUE) >>> shift & MASK]++] = from[i];
        }
    }
}
