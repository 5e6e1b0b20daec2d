package dev.ceyuan.corpus.licence;

import dev.ceyuan.corpus.wording.Wording;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What a licence permits and demands, each with the clause that says so.
///
/// @param id         SPDX id if it has one
/// @param source     where its text is
/// @param permits    with `withholds`, every permission exactly once
/// @param shareAlike which licences an adaptation may bear, if the licence says
/// @param excluded   which licences an adaptation may not bear, if it says
/// @param offered    whether a release may bear it
public record Licence(
        String id,
        Wording title,
        String source,
        Map<Permission, Clause> permits,
        Map<Permission, Clause> withholds,
        Map<Duty, Clause> duties,
        Optional<Onward> shareAlike,
        Optional<Onward> excluded,
        boolean offered) {

    /// Licences that a clause names.
    public record Onward(Clause clause, Set<String> licences) {}

    public Licence {
        permits = sorted(permits, Permission.class);
        withholds = sorted(withholds, Permission.class);
        duties = sorted(duties, Duty.class);
        var decided = EnumSet.noneOf(Permission.class);
        decided.addAll(permits.keySet());
        decided.addAll(withholds.keySet());
        if (decided.size() != Permission.values().length || permits.size() + withholds.size() != decided.size()) {
            throw new IllegalArgumentException(
                    "Permits or withholds each of %s (licence=%s)".formatted(EnumSet.allOf(Permission.class), id));
        }
    }

    private static <K extends Enum<K>> Map<K, Clause> sorted(Map<K, Clause> clauses, Class<K> type) {
        var sorted = new EnumMap<K, Clause>(type);
        sorted.putAll(clauses);
        return Collections.unmodifiableMap(sorted);
    }

    /// The licence as an element of the algebra.
    public Terms terms() {
        var all = EnumSet.noneOf(Duty.class);
        all.addAll(duties.keySet());
        var onward = LicenceSet.ANY;
        if (shareAlike.isPresent()) {
            all.add(Duty.SHARE_ALIKE);
            onward = onward.meet(LicenceSet.only(shareAlike.get().licences()));
        }
        if (excluded.isPresent()) {
            onward = onward.meet(LicenceSet.allBut(excluded.get().licences()));
        }
        return new Terms(permits.keySet(), all, onward);
    }
}
