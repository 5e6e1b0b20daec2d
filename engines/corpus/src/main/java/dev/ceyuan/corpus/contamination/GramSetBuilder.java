package dev.ceyuan.corpus.contamination;

import dev.ceyuan.text.NormalisedText;
import java.util.Arrays;
import java.util.List;

/// Collects the n-grams of items, and leaves out those that stand in too many of them.
final class GramSetBuilder {
    private static final int FILTER_BITS_FOR_A_GRAM = 16;
    private static final int LEAST_FILTER_BITS = 1 << 16;
    private static final int NUMBER_BITS = 32;

    private final Choice choice;
    private final GramHash hash;
    private final Letters letters = new Letters();
    private char[] texts = new char[1 << 12];
    private int textSize;
    private int[] table = new int[1 << 10];
    private long[] hashes = new long[1 << 9];
    private int[] offsets = new int[1 << 9];
    private int grams;
    private long[] pairs = new long[1 << 10];
    private int pairCount;

    /// Which n-grams and items count.
    ///
    /// @param gramLength n
    /// @param maxItems   an n-gram that stands in more items is common speech
    /// @param minGrams   an item with fewer n-grams is too short to be told from common speech
    record Choice(int gramLength, int maxItems, int minGrams) {}

    private GramSetBuilder(Choice choice) {
        this.choice = choice;
        this.hash = GramHash.of(choice.gramLength());
    }

    /// The n-grams of items.
    static GramSet build(List<BenchmarkItem> items, Choice choice) {
        var builder = new GramSetBuilder(choice);
        for (var i = 0; i < items.size(); i++) {
            for (var text : items.get(i).texts()) {
                builder.add(i, text);
            }
        }
        return builder.finished(items.size());
    }

    private void add(int item, String text) {
        letters.take(NormalisedText.fold(text));
        var size = letters.size();
        if (size < hash.length()) {
            return;
        }
        texts = textSize + size > texts.length ? Arrays.copyOf(texts, 2 * (textSize + size)) : texts;
        System.arraycopy(letters.chars(), 0, texts, textSize, size);
        var length = hash.length();
        var now = hash.of(texts, textSize);
        pair(number(now, textSize), item);
        for (var start = textSize + 1; start <= textSize + size - length; start++) {
            now = hash.move(now, texts[start + length - 1], texts[start - 1]);
            pair(number(now, start), item);
        }
        textSize += size;
    }

    private void pair(int gram, int item) {
        pairs = pairCount == pairs.length ? Arrays.copyOf(pairs, 2 * pairCount) : pairs;
        pairs[pairCount++] = (long) gram << NUMBER_BITS | item;
    }

    /// The number of the n-gram at a place, new if need be.
    private int number(long now, int start) {
        var shift = Long.SIZE - Integer.numberOfTrailingZeros(table.length);
        var slot = (int) (GramHash.spread(now) >>> shift);
        while (table[slot] != 0) {
            var gram = table[slot] - 1;
            var offset = offsets[gram];
            if (hashes[gram] == now
                    && Arrays.equals(texts, offset, offset + hash.length(), texts, start, start + hash.length())) {
                return gram;
            }
            slot = slot + 1 & table.length - 1;
        }
        if (grams == hashes.length) {
            hashes = Arrays.copyOf(hashes, 2 * grams);
            offsets = Arrays.copyOf(offsets, 2 * grams);
        }
        hashes[grams] = now;
        offsets[grams] = start;
        table[slot] = ++grams;
        if (2 * grams > table.length) {
            table = tableOf(hashes, grams, 2 * table.length);
        }
        return grams - 1;
    }

    private static int[] tableOf(long[] hashes, int count, int size) {
        var table = new int[size];
        var shift = Long.SIZE - Integer.numberOfTrailingZeros(size);
        for (var gram = 0; gram < count; gram++) {
            var slot = (int) (GramHash.spread(hashes[gram]) >>> shift);
            while (table[slot] != 0) {
                slot = slot + 1 & size - 1;
            }
            table[slot] = gram + 1;
        }
        return table;
    }

    private GramSet finished(int items) {
        var distinct = Arrays.stream(pairs, 0, pairCount).sorted().distinct().toArray();
        var kept = withoutCommon(distinct);
        var gramCounts = new int[items];
        for (var pair : kept) {
            gramCounts[(int) pair]++;
        }
        for (var item = 0; item < items; item++) {
            gramCounts[item] = gramCounts[item] < choice.minGrams() ? 0 : gramCounts[item];
        }
        var looked =
                Arrays.stream(kept).filter(pair -> gramCounts[(int) pair] > 0).toArray();
        return set(looked, gramCounts);
    }

    private long[] withoutCommon(long[] sorted) {
        var kept = new long[sorted.length];
        var count = 0;
        var from = 0;
        while (from < sorted.length) {
            var to = from + 1;
            while (to < sorted.length && sorted[to] >>> NUMBER_BITS == sorted[from] >>> NUMBER_BITS) {
                to++;
            }
            if (to - from <= choice.maxItems()) {
                System.arraycopy(sorted, from, kept, count, to - from);
                count += to - from;
            }
            from = to;
        }
        return Arrays.copyOf(kept, count);
    }

    /// @param looked pairs of an n-gram and an item, in order
    private GramSet set(long[] looked, int[] gramCounts) {
        var numbers = Arrays.stream(looked)
                .mapToInt(pair -> (int) (pair >>> NUMBER_BITS))
                .distinct()
                .toArray();
        var starts = new int[numbers.length + 1];
        var items = new int[looked.length];
        var gram = -1;
        for (var i = 0; i < looked.length; i++) {
            items[i] = (int) looked[i];
            if (gram < 0 || numbers[gram] != (int) (looked[i] >>> NUMBER_BITS)) {
                starts[++gram] = i;
            }
        }
        starts[numbers.length] = looked.length;
        return new GramSet(hash, tables(numbers), new GramSet.Postings(starts, items, gramCounts));
    }

    private GramSet.Tables tables(int[] numbers) {
        var keptHashes = new long[numbers.length];
        var keptOffsets = new int[numbers.length];
        for (var i = 0; i < numbers.length; i++) {
            keptHashes[i] = hashes[numbers[i]];
            keptOffsets[i] = offsets[numbers[i]];
        }
        var size = Math.max(2, powerOfTwo(2L * numbers.length));
        return new GramSet.Tables(
                filter(keptOffsets),
                tableOf(keptHashes, numbers.length, size),
                keptHashes,
                keptOffsets,
                Arrays.copyOf(texts, textSize));
    }

    /// Knows every block that an n-gram may cover.
    private long[] filter(int[] keptOffsets) {
        var bits = Math.max(LEAST_FILTER_BITS, powerOfTwo((long) keptOffsets.length * FILTER_BITS_FOR_A_GRAM));
        var shift = Long.SIZE - Integer.numberOfTrailingZeros(bits);
        var filter = new long[bits / Long.SIZE];
        var block = GramHash.of(GramSet.blockLength(hash.length()));
        for (var offset : keptOffsets) {
            for (var start = offset; start <= offset + hash.length() - block.length(); start++) {
                var bit = GramHash.spread(block.of(texts, start)) >>> shift;
                filter[(int) (bit >>> 6)] |= 1L << bit;
            }
        }
        return filter;
    }

    /// The least power of two that is not smaller, up to 2^30.
    private static int powerOfTwo(long least) {
        return 1 << Math.min(30, Long.SIZE - Long.numberOfLeadingZeros(Math.max(1, least) - 1));
    }
}
