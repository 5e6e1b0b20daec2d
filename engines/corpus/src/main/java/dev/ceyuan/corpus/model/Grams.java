package dev.ceyuan.corpus.model;

/// The n-grams of one, two and three chars of a folded text, as places of weights.
///
/// All digits are one, and so is white space within a line. Each place of the text has three n-grams, those
/// that end there; before the text stand two chars 0.
final class Grams {
    /// N-grams for each char.
    static final int KINDS = 3;

    private static final long FACTOR = 0x9E3779B97F4A7C15L;
    private static final long ONE_CHAR = 0xffffL;
    private static final long TWO_CHARS = 0xffffffffL;
    private static final long THREE_CHARS = 0xffffffffffffL;
    private static final long ONE = 1L << 48;
    private static final long TWO = 2L << 48;
    private static final long THREE = 3L << 48;
    private static final char[] PLAIN = plain();

    private Grams() {}

    private static char[] plain() {
        var plain = new char[128];
        for (var c = 0; c < plain.length; c++) {
            var digit = c >= '0' && c <= '9';
            plain[c] = digit ? '0' : c == '\t' || c == '\r' ? ' ' : (char) c;
        }
        return plain;
    }

    /// The last three chars with one more behind them.
    static long window(long before, char c) {
        return before << 16 | (c < PLAIN.length ? PLAIN[c] : c);
    }

    /// Place of the n-gram of one char that ends a window.
    static int one(long window, int shift) {
        return (int) ((((window & ONE_CHAR) | ONE) * FACTOR) >>> shift);
    }

    /// Place of the n-gram of two chars that ends a window.
    static int two(long window, int shift) {
        return (int) ((((window & TWO_CHARS) | TWO) * FACTOR) >>> shift);
    }

    /// Place of the n-gram of three chars that ends a window.
    static int three(long window, int shift) {
        return (int) ((((window & THREE_CHARS) | THREE) * FACTOR) >>> shift);
    }

    /// How far a product is shifted so that a place is left.
    static int shift(int hashBits) {
        return Long.SIZE - hashBits;
    }

    /// The sum of the weights of all n-grams.
    static long sum(char[] chars, int length, byte[] weights) {
        var shift = shift(Integer.numberOfTrailingZeros(weights.length));
        var window = 0L;
        var sum = 0L;
        for (var i = 0; i < length; i++) {
            window = window(window, chars[i]);
            sum += weights[one(window, shift)] + weights[two(window, shift)] + weights[three(window, shift)];
        }
        return sum;
    }
}
