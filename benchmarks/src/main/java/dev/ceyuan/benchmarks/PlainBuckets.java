package dev.ceyuan.benchmarks;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/// What the usual pipeline does: MinHash, bands, union-find over everything that shares a bucket, and of each cluster
/// one document stays. Nothing is compared. Here only to count what that removes.
final class PlainBuckets {
    private final int bands;
    private final int rows;
    private final long[] seeds;
    private final int[] parents;

    PlainBuckets(int bands, int rows, List<int[]> sets) {
        this.bands = bands;
        this.rows = rows;
        this.seeds = new SplittableRandom(bands * 1_000L + rows)
                .longs((long) bands * rows)
                .toArray();
        this.parents = new int[sets.size()];
        for (var place = 0; place < parents.length; place++) {
            parents[place] = place;
        }
        Map<Long, Integer> buckets = new HashMap<>();
        for (var place = 0; place < parents.length; place++) {
            for (var key : keys(sets.get(place))) {
                var first = buckets.putIfAbsent(key, place);
                if (first != null) {
                    unite(first, place);
                }
            }
        }
    }

    private long[] keys(int[] set) {
        var keys = new long[bands];
        for (var band = 0; band < bands; band++) {
            var key = mixed(band);
            for (var row = 0; row < rows; row++) {
                var least = Long.MAX_VALUE;
                for (var element : set) {
                    least = Math.min(least, mixed(element ^ seeds[band * rows + row]));
                }
                key = mixed(key + least);
            }
            keys[band] = key;
        }
        return keys;
    }

    /// The finaliser of MurmurHash3 (Austin Appleby, public domain).
    private static long mixed(long word) {
        var h = (word ^ word >>> 33) * 0xff51_afd7_ed55_8ccdL;
        h = (h ^ h >>> 33) * 0xc4ce_b9fe_1a85_ec53L;
        return h ^ h >>> 33;
    }

    private void unite(int one, int other) {
        var a = leader(one);
        var b = leader(other);
        parents[Math.max(a, b)] = Math.min(a, b);
    }

    int size() {
        return parents.length;
    }

    /// Which document stays for one: the first of its cluster.
    int leader(int place) {
        var at = place;
        while (parents[at] != at) {
            parents[at] = parents[parents[at]];
            at = parents[at];
        }
        return at;
    }
}
