package dev.ceyuan.corpus.evidence;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/// What a scan of all documents of a source counted.
///
/// @param harmful documents with illegal or harmful findings
/// @param byRisk  those of each risk, by its id such as `A.1.b`; a document may have several
public record Tally(long documents, long bytes, long harmful, SortedMap<String, Long> byRisk) {
    public Tally {
        byRisk = Collections.unmodifiableSortedMap(new TreeMap<>(byRisk));
        if (bytes < 0 || harmful < 0 || harmful > documents) {
            throw new IllegalArgumentException(
                    "No tally (documents=%d, bytes=%d, harmful=%d)".formatted(documents, bytes, harmful));
        }
        for (var entry : byRisk.entrySet()) {
            if (entry.getValue() < 0 || entry.getValue() > harmful) {
                throw new IllegalArgumentException("More of a risk than are harmful (risk=%s, documents=%d, harmful=%d)"
                        .formatted(entry.getKey(), entry.getValue(), harmful));
            }
        }
    }
}
