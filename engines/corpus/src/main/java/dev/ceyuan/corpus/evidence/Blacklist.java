package dev.ceyuan.corpus.evidence;

import java.time.LocalDate;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/// The sources that nothing is collected from any more.
///
/// @param keptOn  the day on which it was looked through last
/// @param sources their ids
public record Blacklist(LocalDate keptOn, SortedSet<String> sources) {
    public Blacklist {
        sources = Collections.unmodifiableSortedSet(new TreeSet<>(sources));
    }
}
