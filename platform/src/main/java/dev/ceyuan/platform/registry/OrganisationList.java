package dev.ceyuan.platform.registry;

import java.util.List;
import java.util.Map;

/// One page of organisations, and how all that were found are spread.
///
/// @param total how many were found
public record OrganisationList(List<Organisation> rows, long total, Facets facets) {
    public OrganisationList {
        rows = List.copyOf(rows);
    }

    /// How many of the found organisations have a term or a narrower one: id → count.
    public record Facets(
            Map<String, Long> places, Map<String, Long> kinds, Map<String, Long> sectors, Map<String, Long> segments) {
        public Facets {
            places = Map.copyOf(places);
            kinds = Map.copyOf(kinds);
            sectors = Map.copyOf(sectors);
            segments = Map.copyOf(segments);
        }
    }
}
