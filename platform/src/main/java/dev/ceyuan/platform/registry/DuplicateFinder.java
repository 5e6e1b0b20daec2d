package dev.ceyuan.platform.registry;

import dev.ceyuan.platform.registry.DuplicateReason.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/// Finds organisations that may be the same.
///
/// Candidates come from indexes over all organisations (whole name, core, subject part of the code,
/// beginning of the core, pairs of neighbouring characters), so that the cost of one question does not grow
/// with all pairs. Version 1 of the rules: similarity is Dice's coefficient over the pairs of neighbouring
/// characters of the cores.
final class DuplicateFinder {

    /// Version of the rules; stored with what they propose.
    static final short VERSION = 1;

    /// A pair of characters that more cores share than this says nothing about which firm is meant.
    private static final int COMMON_PAIR = 200;

    private final RegistrySettings settings;
    private final Map<UUID, Candidate> candidates = new LinkedHashMap<>();
    private final Map<String, Set<UUID>> exact = new HashMap<>();
    private final TreeMap<String, Set<UUID>> companyCores = new TreeMap<>();
    private final Map<String, Set<UUID>> pairs = new HashMap<>();

    DuplicateFinder(RegistrySettings settings, List<Candidate> all) {
        this.settings = settings;
        all.forEach(this::index);
    }

    /// Those that may be the same as the candidate, with the reasons for each, strongest first.
    Map<UUID, List<DuplicateReason>> like(UUID candidate) {
        var probe = candidates.get(candidate);
        if (probe == null) {
            return Map.of();
        }
        var found = new LinkedHashMap<UUID, List<DuplicateReason>>();
        for (var other : neighbours(probe)) {
            var reasons = reasons(probe, Objects.requireNonNull(candidates.get(other)));
            if (!other.equals(candidate) && !reasons.isEmpty()) {
                found.put(other, reasons);
            }
        }
        return found;
    }

    private void index(Candidate candidate) {
        candidates.put(candidate.id(), candidate);
        candidate.codes().forEach(code -> put(exact, subject(code), candidate.id()));
        for (var name : candidate.names()) {
            put(exact, name.key().search(), candidate.id());
            put(exact, name.key().core(), candidate.id());
            if (name.key().company()) {
                put(companyCores, name.key().core(), candidate.id());
            }
            pairsOf(name.key().core()).forEach(pair -> put(pairs, pair, candidate.id()));
        }
    }

    private Set<UUID> neighbours(Candidate probe) {
        var near = new HashSet<UUID>();
        probe.codes().forEach(code -> near.addAll(exact.getOrDefault(subject(code), Set.of())));
        for (var name : probe.names()) {
            var core = name.key().core();
            near.addAll(exact.getOrDefault(name.key().search(), Set.of()));
            near.addAll(exact.getOrDefault(core, Set.of()));
            if (name.key().company()) {
                for (var end = 2; end < core.length(); end++) {
                    near.addAll(exact.getOrDefault(core.substring(0, end), Set.of()));
                }
            } else if (core.length() >= 2) {
                companyCores.subMap(core, core + Character.MAX_VALUE).values().forEach(near::addAll);
            }
            pairsOf(core).stream()
                    .map(pair -> pairs.getOrDefault(pair, Set.of()))
                    .filter(sharing -> sharing.size() <= COMMON_PAIR)
                    .forEach(near::addAll);
        }
        return near;
    }

    private List<DuplicateReason> reasons(Candidate one, Candidate other) {
        var found = new ArrayList<DuplicateReason>();
        for (var code : one.codes()) {
            for (var otherCode : other.codes()) {
                codeReason(code, otherCode).ifPresent(found::add);
            }
        }
        for (var name : one.names()) {
            for (var otherName : other.names()) {
                nameReason(name, otherName).ifPresent(found::add);
            }
        }
        var byKind = new LinkedHashMap<Kind, DuplicateReason>();
        found.stream()
                .sorted(Comparator.comparing(reason -> -reason.kind().scorePercent()))
                .forEach(reason -> byKind.putIfAbsent(reason.kind(), reason));
        return List.copyOf(byKind.values());
    }

    private static Optional<DuplicateReason> codeReason(String code, String other) {
        if (code.equals(other)) {
            return Optional.of(DuplicateReason.of(Kind.SAME_CODE, code));
        }
        return subject(code).equals(subject(other))
                ? Optional.of(DuplicateReason.of(Kind.SAME_SUBJECT, code, other))
                : Optional.empty();
    }

    private Optional<DuplicateReason> nameReason(Name one, Name other) {
        if (one.key().search().equals(other.key().search())) {
            return Optional.of(
                    one.full() && other.full()
                            ? DuplicateReason.of(Kind.SAME_NAME, one.value())
                            : DuplicateReason.of(Kind.SHARED_ALIAS, one.value()));
        }
        if (one.key().core().equals(other.key().core())) {
            return Optional.of(DuplicateReason.of(Kind.SAME_CORE, one.value(), other.value()));
        }
        if (shortOf(one, other)) {
            return Optional.of(DuplicateReason.of(Kind.SHORT_NAME, one.value(), other.value()));
        }
        if (shortOf(other, one)) {
            return Optional.of(DuplicateReason.of(Kind.SHORT_NAME, other.value(), one.value()));
        }
        return similar(one, other);
    }

    private static boolean shortOf(Name brief, Name full) {
        return !brief.key().company()
                && full.key().company()
                && brief.key().core().length() >= 2
                && full.key().core().startsWith(brief.key().core());
    }

    private Optional<DuplicateReason> similar(Name one, Name other) {
        var shortest = Math.min(one.key().core().length(), other.key().core().length());
        if (shortest < settings.similarNameLength() || !one.full() || !other.full()) {
            return Optional.empty();
        }
        var percent = dicePercent(pairsOf(one.key().core()), pairsOf(other.key().core()));
        return percent >= settings.similarNamePercent()
                ? Optional.of(
                        DuplicateReason.of(Kind.SIMILAR_NAME, one.value(), other.value(), Integer.toString(percent)))
                : Optional.empty();
    }

    static int dicePercent(Set<String> one, Set<String> other) {
        var shared = one.stream().filter(other::contains).count();
        return one.isEmpty() && other.isEmpty() ? 0 : (int) (200 * shared / (one.size() + other.size()));
    }

    static Set<String> pairsOf(String core) {
        var found = new HashSet<String>();
        for (var i = 0; i + 2 <= core.length(); i++) {
            found.add(core.substring(i, i + 2));
        }
        return found;
    }

    private static String subject(String code) {
        return "subject:" + new CreditCode(code).subject();
    }

    private static void put(Map<String, Set<UUID>> index, String key, UUID id) {
        index.computeIfAbsent(key, _ -> new HashSet<>()).add(id);
    }

    /// An organisation as it is compared.
    ///
    /// @param codes its codes, also those of before
    record Candidate(UUID id, List<Name> names, Set<String> codes) {}

    /// A name of it.
    ///
    /// @param full true for the full name, false for an alias
    record Name(String value, boolean full, NameKey key) {}
}
