package dev.ceyuan.platform.web.registry;

import dev.ceyuan.platform.web.SourceView;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The page of one organisation: every value with its source and date.
///
/// @param version    on which a change made here is based
/// @param groups     the facts by attribute
/// @param history    what no longer stands
/// @param merged     what was merged into it
/// @param panels     what other modules know about it
/// @param form       what officers see besides; null for others
public record OrganisationPageView(
        UUID id,
        String name,
        long version,
        boolean publicly,
        List<FactGroup> groups,
        List<FactLine> history,
        List<RelationLine> relations,
        List<MergedLine> merged,
        List<OrganisationPanel.Content> panels,
        @Nullable Form form) {
    public OrganisationPageView {
        groups = List.copyOf(groups);
        history = List.copyOf(history);
        relations = List.copyOf(relations);
        merged = List.copyOf(merged);
        panels = List.copyOf(panels);
    }

    /// The facts of one attribute.
    ///
    /// @param titleKey message that names the attribute
    public record FactGroup(String titleKey, List<FactLine> facts) {
        public FactGroup {
            facts = List.copyOf(facts);
        }
    }

    /// One fact.
    ///
    /// @param titleKey      message that names the attribute
    /// @param link          where the value leads, null for nowhere
    /// @param confidenceKey message that says how far it can be trusted, null if nobody judged
    /// @param holds         false if another value of the attribute goes before it
    public record FactLine(
            UUID id,
            String titleKey,
            String value,
            @Nullable String link,
            SourceView source,
            @Nullable String confidenceKey,
            boolean holds) {}

    /// A relation as seen from here.
    public record RelationLine(
            UUID id, String kindKey, UUID other, String otherName, boolean outgoing, SourceView source) {}

    /// An organisation that was merged into this one.
    public record MergedLine(UUID id, String name, UUID merge) {}

    /// What officers fill in.
    ///
    /// @param problems what was wrong with what was sent, in words
    /// @param today    the date proposed for a source
    public record Form(List<String> problems, LocalDate today) {
        public Form {
            problems = List.copyOf(problems);
        }
    }
}
