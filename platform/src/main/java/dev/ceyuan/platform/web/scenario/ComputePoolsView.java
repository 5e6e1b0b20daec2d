package dev.ceyuan.platform.web.scenario;

import dev.ceyuan.platform.scenario.Entry;
import dev.ceyuan.platform.web.SourceView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The offers that are compute pools, as a reference table.
public record ComputePoolsView(List<Pool> pools) {

    /// A compute pool.
    ///
    /// @param quantity null if unknown, as are place and chips
    public record Pool(
            String href,
            String title,
            String owner,
            @Nullable String place,
            @Nullable String quantity,
            @Nullable String chips,
            String note,
            @Nullable SourceView source) {

        static Pool of(Entry entry, Wording wording) {
            var facets = entry.content().facets();
            return new Pool(
                    EntryLine.href(entry),
                    entry.content().title(),
                    wording.owner(entry.owner()),
                    facets.place() == null ? null : wording.place(facets.place()),
                    wording.quantity(facets),
                    facets.chips().isEmpty() ? null : wording.labels(facets.chips()),
                    entry.content().description(),
                    wording.source(entry.content().source()));
        }
    }

    public ComputePoolsView {
        pools = List.copyOf(pools);
    }
}
