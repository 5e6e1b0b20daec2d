package dev.ceyuan.platform.web.scenario;

import dev.ceyuan.matching.Side;
import dev.ceyuan.platform.scenario.Entry;
import dev.ceyuan.platform.scenario.EntryContent;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A property of a need or an offer: its value and where that comes from, or that nobody has said.
///
/// @param value  null if unknown
/// @param origin place in the file it came from, may be empty
public record FactView(String label, @Nullable String value, String origin) {

    /// All properties, the unknown ones too: what is missing is as important as what is there.
    static List<FactView> all(Entry entry, Wording wording) {
        return new Collecting(entry, wording).all();
    }

    private static final class Collecting {
        private final Side side;
        private final EntryContent content;
        private final Wording wording;
        private final boolean origins;
        private final List<FactView> facts = new ArrayList<>();

        Collecting(Entry entry, Wording wording) {
            this.side = entry.side();
            this.content = entry.content();
            this.wording = wording;
            // A place in the owner's own file may give away who he is.
            this.origins = !entry.owner().hidden();
        }

        List<FactView> all() {
            var facets = content.facets();
            var frame = wording.frame();
            add("sector", nullIfEmpty(wording.joined(facets.sectors(), wording::sector)));
            add("segment", nullIfEmpty(wording.joined(facets.segments(), wording::segment)));
            add("place", facets.place() == null ? null : wording.place(facets.place()));
            add("reach", nullIfEmpty(wording.joined(facets.reach(), wording::place)));
            add("amount", facets.amountFen() == null ? null : wording.money(facets.amountFen()));
            add("deadline", facets.deadline() == null ? null : facets.deadline().toString());
            add("deployment", nullIfEmpty(wording.labels(facets.deployments())));
            add("chip", nullIfEmpty(wording.labels(facets.chips())));
            add("filing", facets.filing() == null ? null : frame.label(facets.filing()));
            add("maturity", facets.maturity() == null ? null : frame.label(facets.maturity()));
            add("openWeights", facets.openWeights() == null ? null : wording.yesNo(facets.openWeights()));
            add("quantity", wording.quantity(facets));
            return List.copyOf(facts);
        }

        private void add(String facet, @Nullable String value) {
            var origin =
                    value == null || !origins ? "" : content.facets().origins().getOrDefault(facet, "");
            facts.add(new FactView(wording.text("scenario.field.%s.%s".formatted(facet, side)), value, origin));
        }

        private static @Nullable String nullIfEmpty(String text) {
            return text.isEmpty() ? null : text;
        }
    }
}
