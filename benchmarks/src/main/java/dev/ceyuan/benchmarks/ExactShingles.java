package dev.ceyuan.benchmarks;

import dev.ceyuan.text.NormalisedText;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;

/// Sets of shingles from the definition: of a text that is folded for comparing and has no white space (no char up to
/// U+0020, no U+3000) all stretches of five chars, as they are. Each different stretch has a number of its own, so
/// nothing here rests on hashes.
final class ExactShingles {
    private static final int LENGTH = 5;

    private final Map<String, Integer> numbers = new HashMap<>();

    /// How much two sets have in common.
    record Overlap(long common, long one, long other) {
        /// Jaccard similarity in millionths, rounded down.
        long jaccard() {
            return 1_000_000 * common / Math.max(1, one + other - common);
        }

        /// What the other has of the one, in millionths, rounded down.
        long containment() {
            return 1_000_000 * common / Math.max(1, one);
        }
    }

    /// The set of a text, sorted.
    int[] of(String text) {
        var plain = new StringBuilder();
        NormalisedText.fold(text).chars().filter(c -> c > ' ' && c != '\u3000').forEach(c -> plain.append((char) c));
        var found = new TreeSet<Integer>();
        for (var i = 0; i + LENGTH <= plain.length(); i++) {
            found.add(number(plain.substring(i, i + LENGTH)));
        }
        if (found.isEmpty() && !plain.isEmpty()) {
            found.add(number(plain.toString()));
        }
        return found.stream().mapToInt(each -> each).toArray();
    }

    private int number(String shingle) {
        return numbers.computeIfAbsent(shingle, _ -> numbers.size());
    }

    int count() {
        return numbers.size();
    }

    /// @param one   sorted
    /// @param other sorted
    static Overlap overlap(int[] one, int[] other) {
        var common = 0;
        var at = 0;
        for (var shingle : one) {
            while (at < other.length && other[at] < shingle) {
                at++;
            }
            common += at < other.length && other[at] == shingle ? 1 : 0;
        }
        return new Overlap(common, one.length, other.length);
    }
}
