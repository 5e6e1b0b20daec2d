package dev.ceyuan.corpus.licence;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/// What the gate says about the sources of a release.
public sealed interface Admission {
    /// All may enter.
    ///
    /// @param licence     that the release bears
    /// @param terms       of the release as a whole: the meet of the terms under which each source enters
    /// @param bases       by source, everything that it may enter by; the first is the one that is used
    /// @param obligations of the release, by source in the order of the sources
    record Admitted(String licence, Terms terms, Map<String, List<Basis>> bases, List<Obligation> obligations)
            implements Admission {
        public Admitted {
            bases = Collections.unmodifiableMap(new LinkedHashMap<>(bases));
            obligations = List.copyOf(obligations);
        }
    }

    /// Not all may enter.
    ///
    /// @param refusals for each refused source, all that stands against it
    /// @param drop     the smallest set of sources without which the rest may enter
    /// @param rest     the admission of the rest
    record Refused(List<Refusal> refusals, SortedSet<String> drop, Admitted rest) implements Admission {
        public Refused {
            refusals = List.copyOf(refusals);
            drop = Collections.unmodifiableSortedSet(new TreeSet<>(drop));
        }
    }
}
