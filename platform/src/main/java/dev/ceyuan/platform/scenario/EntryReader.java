package dev.ceyuan.platform.scenario;

import dev.ceyuan.matching.SearchHit;
import dev.ceyuan.matching.Side;
import dev.ceyuan.platform.identity.Actor;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Reads entries and puts names to their owners.
@Component
class EntryReader {
    /// How many results of a search a list can be narrowed and paged through.
    private static final int SEARCH_DEPTH = 500;

    private final EntryListing listing;
    private final LiveIndex live;
    private final OwnerNames names;
    private final EntryCounts counts;

    EntryReader(EntryListing listing, EntryCounts counts, LiveIndex live, OwnerNames names) {
        this.listing = listing;
        this.counts = counts;
        this.live = live;
        this.names = names;
    }

    /// The page that a query asks for.
    EntryPage page(Actor actor, Side side, EntryQuery query) {
        var typed = query.typed().strip();
        var page = typed.isEmpty()
                ? listing.page(actor, side, query, null)
                : listing.page(actor, side, query, found(actor, side, typed, SEARCH_DEPTH));
        return new EntryPage(page.query(), page.total(), named(actor, page.entries()), page.counts(), page.states());
    }

    private List<UUID> found(Actor actor, Side side, String typed, int top) {
        return hits(actor, side, typed, top).stream()
                .map(hit -> UUID.fromString(hit.item().id()))
                .toList();
    }

    /// What the index finds among the open entries that the actor may see.
    List<SearchHit> hits(Actor actor, Side side, String typed, int top) {
        return live.get().search(typed, side, List.of(EntryItems.visibleTo(actor)), top);
    }

    Map<String, Long> totals(Actor actor, Side side, EntryQuery.Facet facet, Collection<String> ids) {
        return counts.totals(actor, side, facet, ids);
    }

    Entry named(Actor actor, Entry entry) {
        return named(actor, List.of(entry)).getFirst();
    }

    List<Entry> named(Actor actor, List<Entry> entries) {
        var known = names.of(
                actor,
                entries.stream()
                        .flatMap(entry -> Stream.ofNullable(entry.owner().id())));
        return entries.stream()
                .map(entry -> entry.with(known.owner(entry.owner())))
                .toList();
    }
}
