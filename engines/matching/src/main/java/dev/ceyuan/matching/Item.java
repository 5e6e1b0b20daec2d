package dev.ceyuan.matching;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A need or an offer as the engine sees it.
///
/// @param id unique within its side
/// @param title short name, may be empty
/// @param text description, may be empty; evidence is quoted from title and text as they are given here
/// @param party the organisation that owns it, null if not known; result lists are diversified by it
/// @param facets known values by facet name (see [MatchingSpecification.Rule]); what is absent is unknown
/// @param revision of the row in the database of record, so that index and database can be reconciled
public record Item(
        String id,
        Side side,
        String title,
        String text,
        @Nullable String party,
        Map<String, Facet> facets,
        long revision) {

    public Item {
        Objects.requireNonNull(side);
        Objects.requireNonNull(title);
        Objects.requireNonNull(text);
        facets = Map.copyOf(facets);
        if (id.isBlank()) {
            throw new IllegalArgumentException("an item needs an id (side=%s, title=%s)".formatted(side, title));
        }
    }

    /// An item of plain text: no title, party or facets, revision 0.
    public static Item ofText(String id, Side side, String text) {
        return new Item(id, side, "", text, null, Map.of(), 0);
    }

    /// The value of a facet; empty if unknown.
    public Optional<Facet> facet(String name) {
        return Optional.ofNullable(facets.get(name));
    }

    /// This item with one facet replaced.
    public Item with(String name, Facet value) {
        var changed = new HashMap<>(facets);
        changed.put(name, value);
        return new Item(id, side, title, text, party, changed, revision);
    }

    /// This item with one facet unknown.
    public Item without(String name) {
        var changed = new HashMap<>(facets);
        changed.remove(name);
        return new Item(id, side, title, text, party, changed, revision);
    }
}
