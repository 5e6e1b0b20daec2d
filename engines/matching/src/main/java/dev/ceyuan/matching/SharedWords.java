package dev.ceyuan.matching;

import dev.ceyuan.text.NormalisedText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The stretches of words that two texts have in common.
final class SharedWords {

    /// A stretch, in offsets of the folded text it was found in.
    record Stretch(int start, int end, double weight) {}

    private static final int MAXIMUM_LENGTH = 20;

    private SharedWords() {}

    /// The longest stretches of `found` that also stand in `asked`, heaviest first, none twice.
    ///
    /// @param weights of the terms that count; a stretch weighs what its terms weigh
    static List<Stretch> of(String asked, String found, Map<String, Double> weights) {
        var stretches = new HashMap<String, Stretch>();
        var termEnds = termsByStart(found, weights);
        var covered = 0;
        for (var start = 0; start < found.length(); start++) {
            var end = longest(asked, found, start, termEnds);
            if (end > covered && end > start) {
                var words = found.substring(start, end);
                stretches.putIfAbsent(words, new Stretch(start, end, weight(words, weights)));
                covered = end;
            }
        }
        var list = new ArrayList<>(stretches.values());
        list.removeIf(stretch -> stretch.weight() == 0);
        list.sort(Comparator.comparingDouble(Stretch::weight).reversed().thenComparingInt(Stretch::start));
        return list;
    }

    /// For each offset the ends of the terms that start there, so that words are not cut inside.
    private static Map<Integer, List<Integer>> termsByStart(String text, Map<String, Double> weights) {
        var ends = new HashMap<Integer, List<Integer>>();
        Grams.cut(text, (source, start, end) -> {
            if (weights.containsKey(source.substring(start, end)) && end - start > 1) {
                ends.computeIfAbsent(start, _ -> new ArrayList<>()).add(end);
            }
        });
        return ends;
    }

    /// The end of the longest run of overlapping or adjoining shared terms that stands in `asked` as a
    /// whole.
    private static int longest(String asked, String found, int start, Map<Integer, List<Integer>> termEnds) {
        var end = start;
        for (var from = start; from <= end && from - start < MAXIMUM_LENGTH; from++) {
            for (var termEnd : termEnds.getOrDefault(from, List.of())) {
                if (termEnd > end && asked.contains(found.substring(start, termEnd))) {
                    end = termEnd;
                }
            }
        }
        return end;
    }

    static double weight(String words, Map<String, Double> weights) {
        var sum = new double[1];
        Grams.cut(words, (source, start, end) -> sum[0] += weights.getOrDefault(source.substring(start, end), 0.0));
        return sum[0];
    }

    static String quote(NormalisedText text, Stretch stretch) {
        return text.quote(stretch.start(), stretch.end());
    }
}
