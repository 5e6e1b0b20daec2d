package dev.ceyuan.corpus.evidence;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// How many documents each stratum has, counted as they come. Not for use by several threads at once;
/// several can be added up.
public final class Census {
    private final SampleClasses classes;
    private final Map<Stratum, Long> counts = new HashMap<>();

    public Census(SampleClasses classes) {
        this.classes = classes;
    }

    /// Counts a document.
    ///
    /// @param length  in chars
    /// @param quality in millionths
    public void add(String source, long length, long quality) {
        counts.merge(classes.of(source, length, quality), 1L, Long::sum);
    }

    /// Counts what another census of other documents counted.
    public void add(Census other) {
        other.counts.forEach((stratum, count) -> counts.merge(stratum, count, Long::sum));
    }

    SampleClasses classes() {
        return classes;
    }

    SortedMap<Stratum, Long> counts() {
        return Collections.unmodifiableSortedMap(new TreeMap<>(counts));
    }
}
