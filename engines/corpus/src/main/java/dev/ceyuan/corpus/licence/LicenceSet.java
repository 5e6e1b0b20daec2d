package dev.ceyuan.corpus.licence;

import java.util.Collections;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;

/// A set of licences, each by its id: some, or all but some.
public sealed interface LicenceSet {
    /// Every licence.
    LicenceSet ANY = new AllBut(Collections.emptySortedSet());

    /// These and no others.
    record Only(SortedSet<String> licences) implements LicenceSet {
        public Only {
            licences = Collections.unmodifiableSortedSet(new TreeSet<>(licences));
        }
    }

    /// All but these.
    record AllBut(SortedSet<String> licences) implements LicenceSet {
        public AllBut {
            licences = Collections.unmodifiableSortedSet(new TreeSet<>(licences));
        }
    }

    static LicenceSet only(Set<String> licences) {
        return new Only(new TreeSet<>(licences));
    }

    static LicenceSet allBut(Set<String> licences) {
        return new AllBut(new TreeSet<>(licences));
    }

    default boolean contains(String licence) {
        return switch (this) {
            case Only(var licences) -> licences.contains(licence);
            case AllBut(var licences) -> !licences.contains(licence);
        };
    }

    /// What is in both.
    default LicenceSet meet(LicenceSet other) {
        return switch (this) {
            case Only(var licences) -> new Only(kept(licences, other::contains));
            case AllBut(var licences) ->
                switch (other) {
                    case Only(var others) -> new Only(kept(others, this::contains));
                    case AllBut(var others) -> {
                        var all = new TreeSet<>(licences);
                        all.addAll(others);
                        yield new AllBut(all);
                    }
                };
        };
    }

    private static SortedSet<String> kept(Set<String> licences, Predicate<String> wanted) {
        var kept = new TreeSet<>(licences);
        kept.removeIf(wanted.negate());
        return kept;
    }
}
