package dev.ceyuan.platform.web.registry;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Two organisations side by side.
///
/// @param line    the proposal
/// @param rows    attribute by attribute
/// @param refusal why they were not merged, in words; null for nothing
public record DuplicateView(
        DuplicatesView.Line line,
        OrganisationPageView first,
        OrganisationPageView second,
        List<Row> rows,
        @Nullable String refusal) {
    public DuplicateView {
        rows = List.copyOf(rows);
    }

    /// What both sides say about one attribute.
    ///
    /// @param same true if they say the same
    public record Row(
            String titleKey,
            List<OrganisationPageView.FactLine> first,
            List<OrganisationPageView.FactLine> second,
            boolean same) {
        public Row {
            first = List.copyOf(first);
            second = List.copyOf(second);
        }
    }
}
