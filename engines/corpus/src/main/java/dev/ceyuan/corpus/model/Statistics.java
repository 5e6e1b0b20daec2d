package dev.ceyuan.corpus.model;

import dev.ceyuan.corpus.letters.CharKind;
import java.util.Arrays;

/// Eight statistics of the head of a folded text, each as one of sixteen buckets.
///
/// | number | statistic | bucket |
/// |---|---|---|
/// | 0 | Han and the like, of all but white space | sixteenths |
/// | 1 | letters and digits of other scripts | sixteenths |
/// | 2 | digits | sixteenths |
/// | 3 | what is neither letter nor digit | sixteenths |
/// | 4 | white space, of all | sixteenths |
/// | 5 | chars in a line on average | logarithm to base 2 |
/// | 6 | distinct n-grams of three chars, of those of the first 1,024 chars | sixteenths |
/// | 7 | ends of sentences, of all | half hundredths |
final class Statistics {
    static final int COUNT = 8;
    static final int BUCKETS = 16;

    /// So many chars are looked at.
    private static final int HEAD = 4096;
    private static final int DISTINCT_HEAD = 1024;
    private static final int SEEN_BITS = 14;
    private static final int SENTENCE_PARTS = 200;

    private final int[] kinds = new int[CharKind.LINE + 1];
    private final long[] seen = new long[(1 << SEEN_BITS) / Long.SIZE];
    private final int[] buckets = new int[COUNT];
    private int digits;
    private int spaces;
    private int fullStops;

    /// The buckets of a text, by statistic; good until the next call.
    int[] of(char[] chars, int length) {
        var size = Math.min(length, HEAD);
        count(chars, size);
        var visible = size - spaces;
        var letters = kinds[CharKind.HAN] + kinds[CharKind.RARE] + kinds[CharKind.WORD];
        buckets[0] = bucket(kinds[CharKind.HAN] + kinds[CharKind.RARE], visible, BUCKETS);
        buckets[1] = bucket(kinds[CharKind.WORD], visible, BUCKETS);
        buckets[2] = bucket(digits, visible, BUCKETS);
        buckets[3] = bucket(visible - letters, visible, BUCKETS);
        buckets[4] = bucket(spaces, size, BUCKETS);
        buckets[5] = Integer.SIZE - Integer.numberOfLeadingZeros(size / (kinds[CharKind.LINE] + 1));
        buckets[6] = bucket(distinct(chars, Math.min(size, DISTINCT_HEAD)), Math.min(size, DISTINCT_HEAD), BUCKETS);
        buckets[7] = bucket(kinds[CharKind.SENTENCE] + fullStops, size, SENTENCE_PARTS);
        return buckets;
    }

    private static int bucket(int part, int whole, int parts) {
        return whole == 0 ? 0 : (int) Math.min(BUCKETS - 1, (long) part * parts / whole);
    }

    private void count(char[] chars, int size) {
        Arrays.fill(kinds, 0);
        digits = 0;
        spaces = 0;
        fullStops = 0;
        for (var i = 0; i < size; i++) {
            var c = chars[i];
            kinds[CharKind.of(c)]++;
            if (c < 128) {
                digits += c >= '0' && c <= '9' ? 1 : 0;
                spaces += c <= ' ' ? 1 : 0;
                fullStops += c == '.' ? 1 : 0;
            }
        }
    }

    private int distinct(char[] chars, int size) {
        Arrays.fill(seen, 0);
        var window = 0L;
        var distinct = 0;
        for (var i = 0; i < size; i++) {
            window = Grams.window(window, chars[i]);
            var place = Grams.three(window, Grams.shift(SEEN_BITS));
            var bit = 1L << place;
            distinct += (seen[place >>> 6] & bit) == 0 ? 1 : 0;
            seen[place >>> 6] |= bit;
        }
        return distinct;
    }
}
