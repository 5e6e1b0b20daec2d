package dev.ceyuan.platform.web.scenario;

import dev.ceyuan.matching.Side;
import dev.ceyuan.platform.web.Pager;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A list of needs or offers with what narrows it.
///
/// @param hidden    parameters that the search form carries along
/// @param chips     what is chosen now, each with the address without it
/// @param groups    facets with their values
/// @param states    states to choose from, empty for readers who see published entries only
/// @param newHref   form for a new entry, null if the reader may not make one
public record EntryListView(
        Side side,
        String path,
        String title,
        String lead,
        String typed,
        List<Hidden> hidden,
        List<Chip> chips,
        List<Group> groups,
        List<Choice> lists,
        List<Choice> states,
        List<EntryLine> lines,
        Pager pager,
        String xlsxHref,
        String csvHref,
        @Nullable String newHref) {

    /// A parameter that a form carries along.
    public record Hidden(String name, String value) {}

    /// A choice that can be taken back.
    public record Chip(String label, String withoutHref) {}

    /// A facet.
    public record Group(String label, boolean open, List<Value> values) {
        public Group {
            values = List.copyOf(values);
        }
    }

    /// A value of a facet with the number of entries that have it.
    public record Value(String label, long entries, String href, boolean chosen) {}

    public EntryListView {
        hidden = List.copyOf(hidden);
        chips = List.copyOf(chips);
        groups = List.copyOf(groups);
        lists = List.copyOf(lists);
        states = List.copyOf(states);
        lines = List.copyOf(lines);
    }
}
