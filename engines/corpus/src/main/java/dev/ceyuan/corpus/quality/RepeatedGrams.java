package dev.ceyuan.corpus.quality;

import dev.ceyuan.corpus.document.Share;
import java.util.Arrays;

/// How much of a text is made of n-grams that occur again, for n from 2 to 10: exact, and all sizes in one
/// go.
///
/// An n-gram can only occur twice if the two (n-1)-grams in it do. So the walk for n looks only at places
/// that the walk for n-1 found to be repeated, and names an n-gram by the names of those two: a pair of
/// numbers, no hash that could be wrong. A name is the slot of the n-gram in an open-addressed table of the
/// walk. An entry packs a pair of names (2 × 21 bits) and how often it was seen (22 bits). The loops do
/// without branches that depend on the text, which no processor could predict.
///
/// The share of repeated n-grams can only fall as n grows, and an n-gram occurs at most as often as the
/// shorter ones in it. So walks are left out that can break no limit: in clean prose all of them, as
/// [GramBounds] says enough.
///
/// Long texts are cut into windows, and their shares added up by weight. That bounds the space, keeps it in
/// the caches, and makes texts of different length comparable: in a long enough book every phrase comes
/// again.
final class RepeatedGrams {
    static final int FIRST = 2;
    static final int LAST = 10;
    /// Sizes up to this one are judged by their most frequent n-gram, larger ones by all that are repeated.
    static final int LAST_TOP = 4;
    /// The largest window that names of 21 bits allow for.
    static final int LARGEST_WINDOW = 1 << 20;

    private static final int NAME_BITS = 21;
    private static final int COUNT_BITS = 22;
    private static final long COUNT = (1L << COUNT_BITS) - 1;
    private static final long MIX = 0x9E3779B97F4A7C15L;
    private static final int SMALLEST_TABLE = 64;
    /// Names of so many bits fit three into an entry.
    private static final int SHORT_NAME_BITS = 2 * NAME_BITS / 3;

    private final int window;
    private final long[] limits;
    private final GramBounds bounds = new GramBounds();
    private int[] places = new int[0];
    private int[] names = new int[0];
    private long[] pairs = new long[0];
    private long[] table = new long[0];
    private final long[] top = new long[LAST + 1];
    private final long[] repeated = new long[LAST + 1];
    private long mostFrequent;
    private long covered;
    private final boolean[] measured = new boolean[LAST + 1];
    private long length;

    /// @param window how many code points are compared with each other
    /// @param limits for each n, in millionths: of the most frequent n-gram to [#LAST_TOP], then of all that
    ///               are repeated; what cannot break them need not be measured
    RepeatedGrams(int window, long[] limits) {
        this.window = window;
        this.limits = limits;
    }

    /// Looks through a text.
    void read(CharStatistics text) {
        bound(text);
        if (breaksLimit()) {
            readWindows(text, false);
            if (breaksLimit()) {
                readWindows(text, true); // windows that were left early may add up with the others
            }
        }
    }

    private void clear(CharStatistics text, boolean exact) {
        Arrays.fill(top, 0);
        Arrays.fill(repeated, 0);
        Arrays.fill(measured, exact);
        length = text.length();
    }

    /// Measures nothing, and says what there may be at most.
    private void bound(CharStatistics text) {
        clear(text, false);
        for (var start = 0; start < text.length(); start += window) {
            var size = Math.min(window, text.length() - start);
            bounds.read(text.text(), start, start + size);
            for (var n = FIRST; n <= LAST; n++) {
                top[n] += bounds.mostFrequent() > 1 ? Math.min((long) n * bounds.mostFrequent(), size) : 0;
                repeated[n] += n < GramBounds.FROM ? size : bounds.covered();
            }
        }
    }

    private void readWindows(CharStatistics text, boolean all) {
        clear(text, true);
        for (var start = 0; start < text.length(); start += window) {
            var size = Math.min(window, text.length() - start);
            begin(text, start, size);
            walk(size, all);
        }
    }

    /// Whether a slot is taken by another n-gram. As one condition, for whether an n-gram is new or not is what
    /// cannot be predicted: x | -x is negative for all x but 0.
    private static boolean isOther(long entry, long pair) {
        var difference = entry >>> COUNT_BITS ^ pair;
        return ((difference | -difference) & (entry | -entry)) < 0;
    }

    /// Whether that may be, by a bound that was not measured.
    private boolean breaksLimit() {
        for (var n = FIRST; n <= LAST; n++) {
            if (!measured[n] && (n <= LAST_TOP ? topShare(n) : repeatedShare(n)) > limits[n]) {
                return true;
            }
        }
        return false;
    }

    /// Names the code points of a window by their numbers.
    private void begin(CharStatistics text, int start, int size) {
        if (places.length < size) {
            places = new int[Math.min(window, 2 * size)];
            names = new int[places.length];
            pairs = new long[places.length];
        }
        System.arraycopy(text.text(), start, names, 0, size);
        for (var place = 0; place < size; place++) {
            places[place] = place;
        }
        table = table.length <= text.distinct() ? new long[2 * text.distinct()] : table;
        for (var number = 1; number <= text.distinct(); number++) {
            table[number] = Math.min(COUNT, text.counts()[number]);
        }
    }

    /// Walks for one n after another. What is left out counts with the most that it may be.
    private void walk(int size, boolean all) {
        var candidates = size;
        var n = FIRST;
        var before = n - 1;
        while (n <= LAST) {
            candidates = n == before + 1 ? pair(candidates) : triple(candidates);
            clearTable(tableSize(candidates));
            name(candidates, n);
            top[n] += mostFrequent > 1 ? Math.min(n * mostFrequent, size) : 0;
            repeated[n] += covered;
            before = n;
            n = candidates == 0 ? LAST + 1 : all ? n + 1 : next(n, size, tableSize(candidates));
            for (var left = before + 1; left < n && candidates > 0; left++) {
                top[left] += Math.min(left * mostFrequent, size);
                repeated[left] += covered;
                measured[left] = false;
            }
        }
    }

    /// The next n to walk for: the next one of all, 5 after 2, or none.
    private int next(int n, int size, int tableSize) {
        for (var later = n + 1; later <= LAST; later++) {
            var most = later <= LAST_TOP ? Math.min(later * mostFrequent, size) : covered;
            if (Share.of(most, size) > limits[later]) {
                var leaps = n == FIRST && later > LAST_TOP && tableSize <= 1 << SHORT_NAME_BITS;
                return leaps ? LAST_TOP + 1 : n + 1;
            }
        }
        return LAST + 1;
    }

    /// At most half full.
    private static int tableSize(int candidates) {
        return Math.max(SMALLEST_TABLE, Integer.highestOneBit(Math.max(1, 2 * candidates - 1)) << 1);
    }

    private void clearTable(int size) {
        if (table.length < size) {
            table = new long[size];
        } else {
            Arrays.fill(table, 0, size, 0);
        }
    }

    /// Keeps the places of (n-1)-grams, named in the table, where there may be an n-gram that occurs again,
    /// and pairs the names of the two in it.
    ///
    /// @return how many
    private int pair(int candidates) {
        if (candidates == 0) {
            return 0;
        }
        var before = table;
        var kept = 0;
        var place = places[0];
        var name = names[0];
        var again = again(before, name);
        for (var k = 1; k < candidates; k++) {
            var nextPlace = places[k];
            var nextName = names[k];
            var nextAgain = again(before, nextName);
            places[kept] = place;
            pairs[kept] = (long) name << NAME_BITS | nextName;
            kept += again & nextAgain & (nextPlace - place == 1 ? 1 : 0);
            place = nextPlace;
            name = nextName;
            again = nextAgain;
        }
        return kept;
    }

    /// Leaps from 2-grams to 5-grams: keeps the places where the four 2-grams in one occur again, and packs the
    /// names of the first, the third and the fourth.
    private int triple(int candidates) {
        if (candidates <= 3) {
            return 0;
        }
        var before = table;
        var kept = 0;
        var first = again(before, names[0]);
        var second = again(before, names[1]);
        var third = again(before, names[2]);
        for (var k = 3; k < candidates; k++) {
            var fourth = again(before, names[k]);
            var place = places[k - 3];
            var pair = ((long) names[k - 3] << SHORT_NAME_BITS | names[k - 1]) << SHORT_NAME_BITS | names[k];
            places[kept] = place;
            pairs[kept] = pair;
            kept += first & second & third & fourth & (places[k] - place == 3 ? 1 : 0);
            first = second;
            second = third;
            third = fourth;
        }
        return kept;
    }

    /// Whether a name was given more than once: 1 or 0.
    private static int again(long[] table, int name) {
        return (int) (1 - (table[name] & COUNT) >>> 63);
    }

    /// Names the n-grams of pairs; finds how often the most frequent one occurs, and how many code points are
    /// in one that stood before.
    private void name(int candidates, int n) {
        var now = table;
        var mask = tableSize(candidates) - 1;
        var shift = Integer.numberOfLeadingZeros(mask) + Integer.SIZE;
        var most = 0L;
        var sum = 0L;
        var coveredTo = 0L;
        for (var k = 0; k < candidates; k++) {
            var pair = pairs[k];
            var slot = (int) (pair * MIX >>> shift);
            var entry = now[slot];
            while (isOther(entry, pair)) {
                slot = (slot + 1) & mask;
                entry = now[slot];
            }
            var seen = entry & COUNT;
            now[slot] = (pair << COUNT_BITS | seen) + 1;
            names[k] = slot;
            most = Math.max(most, seen + 1);
            var end = -seen >> 63 & places[k] + n; // 0 if this is the first
            sum += Math.max(0, end - Math.max(places[k], coveredTo));
            coveredTo = Math.max(coveredTo, end);
        }
        mostFrequent = most;
        covered = sum;
    }

    /// Whether the share for n is exact; else it is a bound, and within its limit.
    boolean isMeasured(int n) {
        return measured[n];
    }

    /// The share of the text that is made of its most frequent n-gram, in millionths.
    ///
    /// Occurrences that overlap count in full; of each window at most the whole.
    long topShare(int n) {
        return Share.of(top[n], length);
    }

    /// The share of the text that is in an n-gram which stood before in its window, each code point once, in
    /// millionths.
    long repeatedShare(int n) {
        return Share.of(repeated[n], length);
    }
}
