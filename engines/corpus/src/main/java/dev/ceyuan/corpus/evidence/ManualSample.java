package dev.ceyuan.corpus.evidence;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/// What people found in the documents that were drawn.
///
/// @param sample   of the corpus, without the supplement
/// @param bySource everything that was looked at of each source, by its id, with the supplement
/// @param open     items without a verdict, or with two that nobody adjudicated yet
/// @param agreed   items on which both reviewers agreed
/// @param reviewed items that both reviewers judged
public record ManualSample(
        Inspected sample, SortedMap<String, Inspected> bySource, long open, long agreed, long reviewed) {
    public ManualSample {
        bySource = Collections.unmodifiableSortedMap(new TreeMap<>(bySource));
        if (open < 0 || agreed < 0 || agreed > reviewed) {
            throw new IllegalArgumentException(
                    "No sample (open=%d, agreed=%d, reviewed=%d)".formatted(open, agreed, reviewed));
        }
    }
}
