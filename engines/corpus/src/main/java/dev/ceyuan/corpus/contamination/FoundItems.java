package dev.ceyuan.corpus.contamination;

import dev.ceyuan.corpus.document.Share;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;

/// Which items the document at hand holds, and in which stretches of its letters.
final class FoundItems {
    private static final int NUMBER_BITS = 32;

    private final GramSet set;
    private final long minShare;
    private final int[] gramSeenIn;
    private final int[] itemSeenIn;
    private final int[] counts;
    private int[] touched = new int[16];
    private int touchedCount;
    private long[] hits = new long[64];
    private int hitCount;
    private int distinct;
    private int document;

    /// An item that is in the document.
    ///
    /// @param item       its number
    /// @param share      of its n-grams that the document holds, in millionths
    /// @param stretches  where they stand, in the order of the text
    record Found(int item, long share, List<Stretch> stretches) {
        /// The longest stretch, of equals the first.
        Stretch longest() {
            var longest = stretches.getFirst();
            for (var each : stretches) {
                longest = each.end() - each.start() > longest.end() - longest.start() ? each : longest;
            }
            return longest;
        }
    }

    /// Letters from `start` to before `end`.
    record Stretch(int start, int end) {}

    FoundItems(GramSet set, long minShare) {
        this.set = set;
        this.minShare = minShare;
        this.gramSeenIn = new int[set.size()];
        this.itemSeenIn = new int[set.items()];
        this.counts = new int[set.items()];
    }

    /// Begins with a document.
    void begin() {
        document++;
        if (document == Integer.MAX_VALUE) {
            Arrays.fill(gramSeenIn, 0);
            Arrays.fill(itemSeenIn, 0);
            document = 1;
        }
        touchedCount = 0;
        hitCount = 0;
        distinct = 0;
    }

    /// Notes an n-gram.
    ///
    /// @param start place of its first letter
    void add(int gram, int start) {
        hits = hitCount == hits.length ? Arrays.copyOf(hits, 2 * hitCount) : hits;
        hits[hitCount++] = (long) gram << NUMBER_BITS | start;
        if (gramSeenIn[gram] != document) {
            gramSeenIn[gram] = document;
            distinct++;
            for (var place = set.firstPosting(gram); place < set.firstPosting(gram + 1); place++) {
                count(set.posting(place));
            }
        }
    }

    private void count(int item) {
        if (itemSeenIn[item] != document) {
            itemSeenIn[item] = document;
            counts[item] = 0;
            touched = touchedCount == touched.length ? Arrays.copyOf(touched, 2 * touchedCount) : touched;
            touched[touchedCount++] = item;
        }
        counts[item]++;
    }

    /// How many distinct n-grams were noted.
    int distinct() {
        return distinct;
    }

    /// The largest share of the n-grams of one item that the document holds, in millionths.
    long largestShare() {
        var largest = 0L;
        for (var i = 0; i < touchedCount; i++) {
            largest = Math.max(largest, share(touched[i]));
        }
        return largest;
    }

    /// The items of which the document holds enough, in the order in which they begin in it.
    List<Found> enough() {
        var stretches = new LinkedHashMap<Integer, List<Stretch>>();
        for (var i = 0; i < touchedCount; i++) {
            if (share(touched[i]) >= minShare) {
                stretches.put(touched[i], new ArrayList<>());
            }
        }
        if (stretches.isEmpty()) {
            return List.of();
        }
        for (var i = 0; i < hitCount; i++) {
            var gram = (int) (hits[i] >>> NUMBER_BITS);
            for (var place = set.firstPosting(gram); place < set.firstPosting(gram + 1); place++) {
                var its = stretches.get(set.posting(place));
                if (its != null) {
                    extend(its, (int) hits[i]);
                }
            }
        }
        return stretches.entrySet().stream()
                .map(each -> new Found(each.getKey(), share(each.getKey()), each.getValue()))
                .toList();
    }

    /// Stretches with less than an n-gram between them are one: a changed letter breaks n-grams, not the item.
    private void extend(List<Stretch> stretches, int start) {
        var end = start + set.gramLength();
        if (!stretches.isEmpty() && start - stretches.getLast().end() <= set.gramLength()) {
            stretches.set(stretches.size() - 1, new Stretch(stretches.getLast().start(), end));
        } else {
            stretches.add(new Stretch(start, end));
        }
    }

    private long share(int item) {
        return Share.of(counts[item], set.gramsOf(item));
    }
}
