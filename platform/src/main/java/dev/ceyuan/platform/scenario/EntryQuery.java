package dev.ceyuan.platform.scenario;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Which entries of a side are wanted.
///
/// @param typed  what is searched for, empty for everything
/// @param list   only of this list, null for any
/// @param owner  only of this organisation, null for any
/// @param state  only in this state; null for published, or with an owner for any
/// @param chosen one value per facet: an id of its vocabulary, the name of an enum constant, or [#UNKNOWN]
/// @param page   from 1
/// @param size   1 to 1,000 entries on a page
public record EntryQuery(
        String typed,
        @Nullable UUID list,
        @Nullable UUID owner,
        Entry.@Nullable State state,
        Map<Facet, String> chosen,
        int page,
        int size) {
    /// Stands for entries of which the facet is not known.
    public static final String UNKNOWN = "?";

    /// Every published entry, the first page of 20.
    public static final EntryQuery ALL = new EntryQuery("", null, null, null, Map.of(), 1, 20);

    /// Bounds in fen of the bands of the facet BUDGET, whose values are `0` (below the first bound) to `4`:
    /// 100,000, 500,000, 1 million and 5 million yuan, the bands in which a published system of challenges
    /// groups its money.
    public static final List<Long> BUDGET_BANDS_FEN = List.of(10_000_000L, 50_000_000L, 100_000_000L, 500_000_000L);

    /// The facets a list can be narrowed by.
    public enum Facet {
        KIND,
        SECTOR,
        SEGMENT,
        PLACE,
        DEPLOYMENT,
        CHIP,
        FILING,
        MATURITY,
        OPEN_WEIGHTS,
        BUDGET
    }

    public EntryQuery {
        chosen = Map.copyOf(chosen);
        if (page < 1 || size < 1 || size > 1000) {
            throw new IllegalArgumentException(
                    "A page counts from 1 and has 1 to 1000 entries (page=%d, size=%d)".formatted(page, size));
        }
    }

    /// The value chosen for a facet.
    public Optional<String> chosen(Facet facet) {
        return Optional.ofNullable(chosen.get(facet));
    }

    /// This query with a facet narrowed, or no longer if the value is null.
    public EntryQuery with(Facet facet, @Nullable String value) {
        var changed = new EnumMap<Facet, String>(Facet.class);
        changed.putAll(chosen);
        if (value == null) {
            changed.remove(facet);
        } else {
            changed.put(facet, value);
        }
        return new EntryQuery(typed, list, owner, state, changed, 1, size);
    }

    /// This query for another page.
    public EntryQuery page(int number) {
        return new EntryQuery(typed, list, owner, state, chosen, number, size);
    }

    /// This query with other pages.
    public EntryQuery sized(int entries) {
        return new EntryQuery(typed, list, owner, state, chosen, page, entries);
    }

    /// This query for what is typed.
    public EntryQuery typed(String text) {
        return new EntryQuery(text, list, owner, state, chosen, 1, size);
    }

    /// This query within a list.
    public EntryQuery within(@Nullable UUID listId) {
        return new EntryQuery(typed, listId, owner, state, chosen, 1, size);
    }

    /// This query for one owner, in any state the actor may see.
    public EntryQuery ownedBy(UUID organisation) {
        return new EntryQuery(typed, list, organisation, state, chosen, 1, size);
    }

    /// This query for another state.
    public EntryQuery in(Entry.State wanted) {
        return new EntryQuery(typed, list, owner, wanted, chosen, 1, size);
    }
}
