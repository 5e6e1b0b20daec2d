package dev.ceyuan.benchmarks;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// All pairs of sets above a Jaccard similarity, exactly and without any hashing: prefix filtering (Chaudhuri, Ganti,
/// Kaushik 2006; Bayardo, Ma, Srikant 2007). Two sets of similarity t share at least t/(1+t) of their elements in
/// all, so they share one of the rarest |x| − ⌈t·|x|⌉ + 1 elements of each; who does is compared.
final class AllPairs {
    /// Two sets by their places.
    record Pair(int one, int other, long jaccard) {}

    private final List<int[]> sets;
    private final int[] frequencies;

    /// @param sets  each sorted
    /// @param count of different elements
    AllPairs(List<int[]> sets, int count) {
        this.sets = sets;
        this.frequencies = new int[count];
        for (var set : sets) {
            for (var element : set) {
                frequencies[element]++;
            }
        }
    }

    /// @param least similarity, in millionths
    List<Pair> above(long least) {
        var pairs = new ArrayList<Pair>();
        var index = new HashMap<Integer, List<Integer>>();
        for (var place = 0; place < sets.size(); place++) {
            var seen = new HashSet<Integer>();
            for (var element : rarest(sets.get(place), least)) {
                seen.addAll(index.getOrDefault(element, List.of()));
            }
            for (var other : seen) {
                var jaccard =
                        ExactShingles.overlap(sets.get(place), sets.get(other)).jaccard();
                if (jaccard >= least) {
                    pairs.add(new Pair(other, place, jaccard));
                }
            }
            add(index, place, least);
        }
        return pairs;
    }

    private void add(Map<Integer, List<Integer>> index, int place, long least) {
        for (var element : rarest(sets.get(place), least)) {
            index.computeIfAbsent(element, _ -> new ArrayList<>()).add(place);
        }
    }

    private int[] rarest(int[] set, long least) {
        var needed = (least * set.length + 999_999) / 1_000_000;
        return IntStream.of(set)
                .boxed()
                .sorted(Comparator.comparingInt((Integer element) -> frequencies[element])
                        .thenComparing(Comparator.naturalOrder()))
                .limit(set.length - needed + 1)
                .mapToInt(each -> each)
                .toArray();
    }

    /// The same by comparing each with each: to see that the filter loses nothing.
    List<Pair> slowly(long least, int most) {
        var pairs = new ArrayList<Pair>();
        for (var one = 0; one < Math.min(most, sets.size()); one++) {
            for (var other = one + 1; other < Math.min(most, sets.size()); other++) {
                var jaccard =
                        ExactShingles.overlap(sets.get(one), sets.get(other)).jaccard();
                if (jaccard >= least) {
                    pairs.add(new Pair(one, other, jaccard));
                }
            }
        }
        return pairs;
    }
}
