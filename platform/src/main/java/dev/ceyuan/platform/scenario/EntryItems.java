package dev.ceyuan.platform.scenario;

import dev.ceyuan.matching.Facet;
import dev.ceyuan.matching.Filter;
import dev.ceyuan.matching.Item;
import dev.ceyuan.matching.Relation;
import dev.ceyuan.matching.Side;
import dev.ceyuan.platform.identity.Actor;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// How entries look to the matching engine: the names of the facets that [MatchingRules] relates. Ids of
/// vocabularies become paths, so that a wider id meets a narrower one.
@Component
class EntryItems {
    /// Sectors that name none. They are not values to be compared: a general model neither meets nor breaks
    /// the sector of a need.
    private static final Set<String> NO_SECTOR = Set.of("general", "vertical");

    private static final String AUDIENCE = "audience";
    private static final String EVERYONE = "everyone";
    private static final String MEMBERS = "members";
    private static final String OFFICE = "office";

    private final EntryTerms terms;

    EntryItems(EntryTerms terms) {
        this.terms = terms;
    }

    Item item(Entry entry) {
        var content = entry.content();
        var facets = new HashMap<String, Facet>(facets(entry.side(), content.facets()));
        facets.put(AUDIENCE, new Facet.Terms(audience(entry), ""));
        var kind = content.kind();
        if (kind != null) {
            facets.put("kind", new Facet.Terms(Set.of(kind.name()), ""));
        }
        var owner = entry.owner().id();
        return new Item(
                entry.id().toString(),
                entry.side(),
                content.title(),
                content.description(),
                owner == null ? null : owner.toString(),
                facets,
                entry.revision());
    }

    /// The facets by the names that the rules use.
    Map<String, Facet> facets(Side side, Facets facets) {
        var known = new Known(facets.origins());
        var sectors = facets.sectors().stream().filter(id -> !NO_SECTOR.contains(id));
        known.terms("sector", sectors.map(terms::sectorPath).toList());
        known.terms(
                "segment", facets.segments().stream().map(terms::segmentPath).toList());
        known.terms("place", facets.place() == null ? List.of() : List.of(terms.placePath(facets.place())));
        known.terms("reach", facets.reach().stream().map(terms::placePath).toList());
        known.terms("deployment", names(facets.deployments()));
        known.terms("chip", names(facets.chips()));
        known.level("filing", facets.filing());
        known.level("maturity", facets.maturity());
        var amount = facets.amountFen();
        if (amount != null) {
            var name = side == Side.NEED ? "budget" : "price";
            known.facets.put(name, new Facet.Amount(amount, known.origin("amount")));
        }
        var deadline = facets.deadline();
        if (deadline != null) {
            known.facets.put("deadline", new Facet.Day(deadline, known.origin("deadline")));
        }
        var open = facets.openWeights();
        if (open != null) {
            known.facets.put("openWeights", new Facet.Level(open ? 1 : 0, known.origin("openWeights")));
        }
        return known.facets;
    }

    private static List<String> names(Collection<? extends Enum<?>> constants) {
        return constants.stream().map(Enum::name).toList();
    }

    /// Collects the facets that are known.
    private record Known(Map<String, Facet> facets, Map<String, String> origins) {
        Known(Map<String, String> origins) {
            this(new HashMap<>(), origins);
        }

        void terms(String name, List<String> ids) {
            if (!ids.isEmpty()) {
                facets.put(name, new Facet.Terms(Set.copyOf(ids), origin(name)));
            }
        }

        void level(String name, @Nullable Enum<?> step) {
            if (step != null) {
                facets.put(name, new Facet.Level(step.ordinal(), origin(name)));
            }
        }

        String origin(String name) {
            return origins.getOrDefault(name, "");
        }
    }

    /// Who finds the entry by searching.
    private static Set<String> audience(Entry entry) {
        var audience = new HashSet<String>();
        audience.add(OFFICE);
        var owner = entry.owner().id();
        if (owner != null) {
            audience.add(owner.toString());
        }
        switch (entry.visibility()) {
            case PUBLIC -> audience.addAll(List.of(EVERYONE, MEMBERS));
            case MEMBERS -> audience.add(MEMBERS);
            case PRIVATE -> {}
        }
        return audience;
    }

    /// Filters for lists: everything, what members see, what everyone sees.
    static List<List<Filter>> audiences() {
        return List.of(List.of(), List.of(shownTo(Set.of(MEMBERS))), List.of(shownTo(Set.of(EVERYONE))));
    }

    static boolean shownToEveryone(Item item) {
        return item.facet(AUDIENCE)
                .filter(facet ->
                        facet instanceof Facet.Terms audience && audience.ids().contains(EVERYONE))
                .isPresent();
    }

    /// The filters of a list that the actor sees: none for whoever sees everything.
    static List<Filter> filtersFor(Actor actor) {
        return actor.seesAll() ? List.of() : List.of(visibleTo(actor));
    }

    /// Lets a search find only what the actor may see.
    static Filter visibleTo(Actor actor) {
        var groups = actor.organisations().stream().map(Object::toString).collect(Collectors.toSet());
        groups.add(EVERYONE);
        if (!(actor instanceof Actor.Visitor)) {
            groups.add(MEMBERS);
        }
        if (actor.seesAll()) {
            groups.add(OFFICE);
        }
        return shownTo(groups);
    }

    private static Filter shownTo(Set<String> groups) {
        return new Filter(AUDIENCE, Relation.SHARES, new Facet.Terms(groups, ""), Filter.Unknown.FAILS);
    }
}
