package dev.ceyuan.matching;

import dev.ceyuan.matching.MatchingSpecification.Hardness;
import dev.ceyuan.matching.MatchingSpecification.Rule;
import dev.ceyuan.matching.Relaxation.Change;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Finds what a need would have to change so that more offers become eligible, by enumeration.
///
/// Each offer that breaks hard rules on one or two facets of the need proposes the smallest change of these
/// facets that lets it in. A proposal is tried against every offer that breaks rules on the same facets;
/// offers that break rules on others it cannot let in, and since changes only widen, it shuts nobody out.
final class Relaxer {

    private static final int MAXIMUM_FACETS = 2;
    private static final int MAXIMUM_PER_FACETS = 4;

    private final List<Rule> rules;
    private final Item need;
    /// Offers that are not eligible, best match first, by the facets of the need on which they break rules.
    private final Map<Set<String>, List<Item>> shutOut = new LinkedHashMap<>();

    private Relaxer(List<Rule> rules, Item need, List<Item> offers) {
        this.rules = rules;
        this.need = need;
        for (var offer : offers) {
            var facets = new TreeSet<String>();
            brokenBy(offer).forEach(rule -> facets.add(rule.needFacet()));
            if (!facets.isEmpty() && facets.size() <= MAXIMUM_FACETS) {
                shutOut.computeIfAbsent(facets, _ -> new ArrayList<>()).add(offer);
            }
        }
    }

    /// @param offers every offer, best match first; their texts are not looked at
    static List<Relaxation> relaxations(List<Rule> rules, Item need, List<Item> offers) {
        var hard =
                rules.stream().filter(rule -> rule.hardness() == Hardness.HARD).toList();
        var relaxer = new Relaxer(hard, need, offers);
        var relaxations = new ArrayList<Relaxation>();
        relaxer.shutOut.keySet().forEach(facets -> relaxations.addAll(relaxer.relaxations(facets)));
        relaxations.sort(Comparator.comparingInt(
                        (Relaxation relaxation) -> relaxation.changes().size())
                .thenComparing(relaxation -> -relaxation.added().size()));
        return relaxations;
    }

    private List<Rule> brokenBy(Item offer) {
        return rules.stream().filter(rule -> Rules.isBroken(rule, need, offer)).toList();
    }

    /// The smallest proposal for a set of facets and those that add most.
    private List<Relaxation> relaxations(Set<String> facets) {
        var proposals = new LinkedHashSet<List<Change>>();
        for (var offer : Objects.requireNonNull(shutOut.get(facets))) {
            proposals.add(smallestChanges(offer));
        }
        proposals.add(facets.stream().map(facet -> change(facet, null)).toList());
        var tried = proposals.stream().map(this::tryOut).toList();
        var smallest =
                tried.stream().min(Comparator.comparingDouble(this::extent)).orElseThrow();
        var chosen = new LinkedHashSet<Relaxation>();
        chosen.add(smallest);
        tried.stream()
                .sorted(Comparator.comparing(
                                (Relaxation relaxation) -> -relaxation.added().size())
                        .thenComparingDouble(this::extent))
                .filter(relaxation ->
                        chosen.stream().noneMatch(other -> other.added().equals(relaxation.added())))
                .limit(MAXIMUM_PER_FACETS - 1L)
                .forEach(chosen::add);
        return List.copyOf(chosen);
    }

    private Relaxation tryOut(List<Change> changes) {
        var facets = new TreeSet<String>();
        changes.forEach(change -> facets.add(change.facet()));
        var changed = new Relaxation(changes, List.of()).applyTo(need);
        var added = new ArrayList<String>();
        shutOut.forEach((broken, offers) -> {
            if (facets.containsAll(broken)) {
                offers.stream()
                        .filter(offer -> !Rules.breaksHard(rules, changed, offer))
                        .forEach(offer -> added.add(offer.id()));
            }
        });
        return new Relaxation(changes, added);
    }

    private List<Change> smallestChanges(Item offer) {
        var targets = new TreeMap<String, Facet>();
        for (var rule : brokenBy(offer)) {
            var given = Objects.requireNonNull(offer.facets().get(rule.offerFacet()));
            var target = targets.get(rule.needFacet());
            targets.put(rule.needFacet(), widened(rule, target == null ? present(rule.needFacet()) : target, given));
        }
        return targets.entrySet().stream()
                .map(target -> change(target.getKey(), target.getValue()))
                .toList();
    }

    /// The value nearest to the present one with which a given value does not break the rule.
    private static Facet widened(Rule rule, Facet present, Facet given) {
        if (Rules.outcome(rule.relation(), present, given) != Match.Outcome.BROKEN) {
            return present;
        }
        return switch (given) {
            case Facet.Terms terms -> {
                var ids = new TreeSet<>(((Facet.Terms) present).ids());
                ids.add(new TreeSet<>(terms.ids()).first());
                yield new Facet.Terms(ids, present.origin());
            }
            case Facet.Amount amount -> new Facet.Amount(amount.fen(), present.origin());
            case Facet.Day day -> new Facet.Day(day.day(), present.origin());
            case Facet.Level level -> new Facet.Level(level.step(), present.origin());
        };
    }

    private Change change(String facet, @Nullable Facet to) {
        return new Change(facet, present(facet), to);
    }

    private Facet present(String facet) {
        return Objects.requireNonNull(need.facets().get(facet));
    }

    /// How far the changes go, to compare proposals for the same facets: the step of an ordered value
    /// relative to it; one for an id more; most for a demand that is dropped.
    private double extent(Relaxation relaxation) {
        return relaxation.changes().stream()
                .mapToDouble(change -> extent(change.from(), change.to()))
                .sum();
    }

    private static double extent(Facet from, @Nullable Facet to) {
        if (to == null) {
            return 1e9;
        }
        if (to instanceof Facet.Terms terms && from instanceof Facet.Terms before) {
            return terms.ids().size() - before.ids().size();
        }
        var start = Rules.magnitude(from);
        return Math.abs((double) Rules.magnitude(to) - start) / Math.max(1, Math.abs((double) start));
    }
}
