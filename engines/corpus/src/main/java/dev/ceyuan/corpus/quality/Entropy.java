package dev.ceyuan.corpus.quality;

/// Shannon entropy in whole numbers, so that it is the same on every machine.
///
/// H = log₂ N − (Σ c·log₂ c) / N for counts c that sum to N, with 24 bits behind the point.
final class Entropy {
    private static final int FRACTION = 24;
    private static final int KNOWN = 1 << 12;
    private static final long[] LOGARITHMS = logarithms();

    private Entropy() {}

    /// In thousandths of a bit; 0 of nothing.
    ///
    /// @param counts those at 1 to `size`
    static long millibits(int[] counts, int size) {
        var sum = 0L;
        var weighted = 0L;
        for (var i = 1; i <= size; i++) {
            sum += counts[i];
            weighted += counts[i] * log2(counts[i]);
        }
        return sum == 0 ? 0 : ((sum * log2(sum) - weighted) / sum * 1000) >> FRACTION;
    }

    /// The logarithm of a number from 1 to 2³¹, rounded down to 24 bits behind the point.
    static long log2(long number) {
        return number < KNOWN ? LOGARITHMS[(int) number] : compute(number);
    }

    private static long[] logarithms() {
        var logarithms = new long[KNOWN];
        for (var number = 1; number < KNOWN; number++) {
            logarithms[number] = compute(number);
        }
        return logarithms;
    }

    /// Squares the mantissa again and again: each time it grows beyond 2, the next bit is 1.
    private static long compute(long number) {
        var whole = 63 - Long.numberOfLeadingZeros(number);
        var mantissa = number << (31 - whole); // 1 is 2³¹
        var result = (long) whole;
        for (var bit = 0; bit < FRACTION; bit++) {
            mantissa = (mantissa * mantissa) >>> 31;
            var grown = mantissa >>> 32;
            result = result << 1 | grown;
            mantissa >>>= grown;
        }
        return result;
    }
}
