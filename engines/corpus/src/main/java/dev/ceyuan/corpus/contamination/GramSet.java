package dev.ceyuan.corpus.contamination;

/// The n-grams of the items of benchmarks, for looking up what stands in a text.
///
/// The text is cut into blocks of half an n-gram, so that every n-gram of it covers a whole block. A filter
/// of bits knows all blocks that the n-grams of the set could cover and turns away nearly every block of a
/// clean text. Around those that pass, a table of hashes is asked for each n-gram, and at last the letters
/// are compared, so that nothing is found that is not there. Shared by all threads; it never changes.
final class GramSet {
    /// Nothing like it is in the set.
    static final int NONE = -1;

    private final GramHash hash;
    private final GramHash blockHash;
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

    /// @param filter  one bit for the upper bits of each spread hash of a block
    /// @param table   number of the n-gram, plus one, by the upper bits of the spread hash
    /// @param hashes  of each n-gram
    /// @param offsets of each n-gram in `letters`
    record Tables(long[] filter, int[] table, long[] hashes, int[] offsets, char[] letters) {}

    GramSet(GramHash hash, Tables tables, Postings postings) {
        this.hash = hash;
        this.blockHash = GramHash.of(blockLength(hash.length()));
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

    /// Finds every n-gram of the set in a row of letters, in the order of the letters.
    void find(char[] text, int size, Hits hits) {
        var block = blockHash.length();
        var next = 0;
        for (var start = 0; start + block <= size; start += block) {
            var bit = GramHash.spread(blockHash.of(text, start)) >>> filterShift;
            if ((filter[(int) (bit >>> 6)] >>> bit & 1) != 0) {
                var first = Math.max(next, start + block - hash.length());
                next = Math.min(start, size - hash.length()) + 1;
                ask(text, first, next, hits);
            }
        }
    }

    /// The length of a block of which each n-gram covers a whole one, wherever it begins.
    static int blockLength(int gramLength) {
        return (gramLength + 1) / 2;
    }

    private void ask(char[] text, int first, int end, Hits hits) {
        if (first >= end) {
            return;
        }
        var now = hash.of(text, first);
        for (var start = first; start < end; start++) {
            now = start == first ? now : hash.move(now, text[start + hash.length() - 1], text[start - 1]);
            var gram = lookUp(text, start, now);
            if (gram != NONE) {
                hits.take(gram, start);
            }
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
