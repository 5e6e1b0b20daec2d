package dev.ceyuan.corpus.evidence;

import java.time.LocalDate;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/// The terms that the scan looked for.
///
/// @param updatedOn the day of its last update
/// @param keywords  how many, by the id of the risk such as `A.1.b`
public record KeywordLibrary(LocalDate updatedOn, SortedMap<String, Long> keywords) {
    public KeywordLibrary {
        keywords = Collections.unmodifiableSortedMap(new TreeMap<>(keywords));
    }

    long of(String risk) {
        return keywords.getOrDefault(risk, 0L);
    }

    long total() {
        return keywords.values().stream().mapToLong(Long::longValue).sum();
    }
}
