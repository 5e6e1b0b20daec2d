package dev.ceyuan.platform.web.matrix;

import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Whom no answer may show what: ids and texts of objects that are not for everyone.
final class Secrets {
    private static final Set<String> KINDS = Set.of(
            "need",
            "offer",
            "draft-need",
            "draft-offer",
            "demand-list",
            "capability-list",
            "draft-demand-list",
            "draft-capability-list",
            "case",
            "introduction",
            "organisation",
            "import",
            "previewed-import",
            "budget",
            "lot",
            "used-lot",
            "lot-used-at",
            "hold",
            "placed-hold",
            "transfer");
    private static final Set<String> IMPORTS = Set.of("import", "previewed-import");

    private final Specimens specimens;
    private final Map<String, Set<Caller>> knownBy = new HashMap<>();

    Secrets(Specimens specimens) {
        this.specimens = specimens;
    }

    /// Notes who may know of an object that stands so towards a caller.
    void keep(String kind, String id, Caller caller, Standing standing) {
        if (!KINDS.contains(kind) || standing == Standing.PUBLIC || standing == Standing.NONE) {
            return;
        }
        var knowing = IMPORTS.contains(kind) ? EnumSet.of(Caller.AUDITOR) : EnumSet.of(Caller.AUDITOR, Caller.OFFICER);
        switch (standing) {
            case OWN -> knowing.add(caller);
            case MEMBERS -> knowing.addAll(EnumSet.complementOf(EnumSet.of(Caller.VISITOR, Caller.DISABLED)));
            default -> {}
        }
        specimens.marksOf(id).forEach(mark -> knownBy.put(mark, knowing));
    }

    /// A secret that an answer shows though it is not for the caller.
    ///
    /// @param given what the caller said himself
    Optional<String> shown(String answer, Caller caller, Collection<String> given) {
        return knownBy.entrySet().stream()
                .filter(secret -> !secret.getValue().contains(caller))
                .map(Map.Entry::getKey)
                .filter(secret -> !given.contains(secret) && answer.contains(secret))
                .findFirst();
    }

    /// How many of the secrets that the caller may know an answer shows.
    long known(String answer, Caller caller) {
        return knownBy.entrySet().stream()
                .filter(secret -> secret.getValue().contains(caller) && answer.contains(secret.getKey()))
                .count();
    }
}
