package dev.ceyuan.corpus.refine;

import dev.ceyuan.corpus.dataset.Outcome;
import dev.ceyuan.corpus.flow.TaskOutput;
import java.util.HashMap;
import java.util.Map;

/// How many documents, and how many bytes of them, ended in which way, as one task counts them.
final class Outcomes {
    private final Map<Place, Sum> sums = new HashMap<>();

    /// @param rule empty if they are kept
    record Place(String source, Outcome outcome, String rule) {}

    private static final class Sum {
        private long documents;
        private long bytes;
    }

    void add(Place place, long bytes) {
        var sum = sums.computeIfAbsent(place, _ -> new Sum());
        sum.documents++;
        sum.bytes += bytes;
    }

    /// Says it, by the names that [Counts] looks for.
    ///
    /// @param part of the release that the task writes
    void count(String part, TaskOutput out) {
        sums.forEach((place, sum) -> {
            var name = "verdict/%s/%s/%s".formatted(place.source(), place.outcome(), place.rule());
            out.count(name + "/documents", sum.documents);
            out.count(name + "/bytes", sum.bytes);
            if (place.outcome() == Outcome.KEPT) {
                out.count(Counts.held(part, place.source()), sum.documents);
            }
        });
    }
}
