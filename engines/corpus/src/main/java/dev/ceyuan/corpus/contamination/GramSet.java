package dev.ceyuan.corpus.contamination;

/// The n-grams of the items of benchmarks, for looking up what stands in a text.
///
/// A filter of bits turns away nearly every n-gram of a clean text; a table of hashes finds those that
/// pass; and at last the letters are compared, so that nothing is found that is not there. Shared by all
/// threads; it never changes.
final class GramSet {
    /// Nothing like it is in the set.
    static final int NONE = -1;

    private final GramHash hash;
    private final long[] filter;
    private final int filterShift;
    private final int[] table;
    private final int tableShift;
    private final long[] hashes;
    private final int[] offsets;
    private final char[] letters;
    private final Postings postings;

    /// Which items have an n-gram, and how many n-grams each item has.
    ///
    /// @param starts     place in `items` of the first item of each n-gram, and the end
    /// @param items      numbers of items
    /// @param gramCounts distinct n-grams that count, of each item; 0 for an item that is not looked for
    record Postings(int[] starts, int[] items, int[] gramCounts) {}

    /// @param filter  one bit for the upper bits of each spread hash
    /// @param table   number of the n-gram, plus one, by the upper bits of the spread hash
    /// @param hashes  of each n-gram
    /// @param offsets of each n-gram in `letters`
    record Tables(long[] filter, int[] table, long[] hashes, int[] offsets, char[] letters) {}

    GramSet(GramHash hash, Tables tables, Postings postings) {
        this.hash = hash;
        this.filter = tables.filter();
        this.filterShift = Long.SIZE - Integer.numberOfTrailingZeros(filter.length * Long.SIZE);
        this.table = tables.table();
        this.tableShift = Long.SIZE - Integer.numberOfTrailingZeros(table.length);
        this.hashes = tables.hashes();
        this.offsets = tables.offsets();
        this.letters = tables.letters();
        this.postings = postings;
    }

    /// Takes what is found.
    @FunctionalInterface
    interface Hits {
        /// @param gram  number of the n-gram
        /// @param start place of its first letter
        void take(int gram, int start);
    }

    /// Finds every n-gram of the set in a row of letters.
    void find(char[] text, int size, Hits hits) {
        var length = hash.length();
        if (size < length) {
            return;
        }
        var now = hash.begin(text, 0);
        now = GramHash.enter(now, text[length - 1]);
        ask(text, 0, now, hits);
        for (var i = length; i < size; i++) {
            now = hash.move(now, text[i], text[i - length]);
            var bit = GramHash.spread(now) >>> filterShift;
            if ((filter[(int) (bit >>> 6)] >>> bit & 1) != 0) {
                ask(text, i - length + 1, now, hits);
            }
        }
    }

    private void ask(char[] text, int start, long now, Hits hits) {
        var gram = lookUp(text, start, now);
        if (gram != NONE) {
            hits.take(gram, start);
        }
    }

    private int lookUp(char[] text, int start, long now) {
        var slot = (int) (GramHash.spread(now) >>> tableShift);
        while (table[slot] != 0) {
            var gram = table[slot] - 1;
            if (hashes[gram] == now && isAt(gram, text, start)) {
                return gram;
            }
            slot = slot + 1 & table.length - 1;
        }
        return NONE;
    }

    private boolean isAt(int gram, char[] text, int start) {
        var offset = offsets[gram];
        for (var i = 0; i < hash.length(); i++) {
            if (letters[offset + i] != text[start + i]) {
                return false;
            }
        }
        return true;
    }

    /// How many letters an n-gram has.
    int gramLength() {
        return hash.length();
    }

    /// How many n-grams there are.
    int size() {
        return hashes.length;
    }

    /// How many items there are, also those that are not looked for.
    int items() {
        return postings.gramCounts().length;
    }

    /// How many distinct n-grams of an item count; 0 if it is not looked for.
    int gramsOf(int item) {
        return postings.gramCounts()[item];
    }

    /// Place of the first item of an n-gram; the place of its last is before that of the next n-gram.
    int firstPosting(int gram) {
        return postings.starts()[gram];
    }

    /// The item at a place.
    int posting(int place) {
        return postings.items()[place];
    }
}
