package dev.ceyuan.corpus.licence;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/// What may be done with a text and what has to be done then: an element of a bounded semilattice with
/// [#meet] and the top [#FREE].
///
/// @param onward the licences that a release of the text may bear
public record Terms(Set<Permission> permits, Set<Duty> duties, LicenceSet onward) {
    /// Everything is permitted, nothing is demanded: the terms of no source at all.
    public static final Terms FREE =
            new Terms(EnumSet.allOf(Permission.class), EnumSet.noneOf(Duty.class), LicenceSet.ANY);

    public Terms {
        permits = copy(permits, EnumSet.noneOf(Permission.class));
        duties = copy(duties, EnumSet.noneOf(Duty.class));
    }

    private static <E extends Enum<E>> Set<E> copy(Set<E> from, EnumSet<E> to) {
        to.addAll(from);
        return Collections.unmodifiableSet(to);
    }

    /// The terms of a text that holds text of both.
    public Terms meet(Terms other) {
        var both = EnumSet.noneOf(Permission.class);
        both.addAll(permits);
        both.retainAll(other.permits);
        var either = EnumSet.noneOf(Duty.class);
        either.addAll(duties);
        either.addAll(other.duties);
        return new Terms(both, either, onward.meet(other.onward));
    }

    /// @param needed  what the release needs
    /// @param licence of the release
    public boolean allow(Set<Permission> needed, String licence) {
        return permits.containsAll(needed) && onward.contains(licence);
    }
}
