package dev.ceyuan.platform.scenario;

import java.util.List;
import java.util.Map;

/// A page of entries with the counts that narrow the list further.
///
/// @param total  entries on all pages
/// @param counts for each facet its values, most frequent first, counted under the other choices
/// @param states how many the reader may see in each state, under the choices made
public record EntryPage(
        EntryQuery query,
        long total,
        List<Entry> entries,
        Map<EntryQuery.Facet, List<Count>> counts,
        Map<Entry.State, Long> states) {
    /// How many entries have a value.
    ///
    /// @param value as in [EntryQuery#chosen()]; [EntryQuery#UNKNOWN] for entries of which it is not known
    public record Count(String value, long entries) {}

    public EntryPage {
        entries = List.copyOf(entries);
        counts = Map.copyOf(counts);
        states = Map.copyOf(states);
    }

    /// Number of the last page, at least 1.
    public int lastPage() {
        return (int) Math.max(1, (total + query.size() - 1) / query.size());
    }
}
