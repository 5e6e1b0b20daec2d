package dev.ceyuan.platform.web.scenario;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.ceyuan.matching.Side;
import dev.ceyuan.platform.scenario.Entry;
import dev.ceyuan.platform.scenario.EntryContent;
import dev.ceyuan.platform.scenario.Facets;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A need or an offer for programs. Money is in fen; what is null or empty is not known.
@JsonInclude(JsonInclude.Include.NON_NULL)
record EntryJson(
        UUID id,
        Side side,
        EntryContent.@Nullable Kind kind,
        String title,
        String description,
        String gloss,
        Owner owner,
        boolean anonymous,
        @Nullable ListRef list,
        FacetsJson facets,
        SourceJson source,
        Entry.State state,
        Entry.Visibility visibility,
        long revision,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Instant publishedAt,
        @Nullable Instant closedAt) {

    /// Whose it is.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Owner(@Nullable UUID id, String name, String stated, boolean hidden) {
        static Owner of(Entry.Owner owner) {
            return new Owner(owner.id(), owner.name(), owner.stated(), owner.hidden());
        }
    }

    /// A list by name.
    record ListRef(UUID id, String title) {}

    /// Where it comes from.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record SourceJson(String name, String url, @Nullable String asOf) {}

    /// The typed properties; ids are those of the vocabularies.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record FacetsJson(
            List<String> sectors,
            List<String> segments,
            @Nullable String place,
            List<String> reach,
            @Nullable Long amountFen,
            @Nullable LocalDate deadline,
            List<Facets.Deployment> deployments,
            List<Facets.ChipFamily> chips,
            Facets.@Nullable Filing filing,
            Facets.@Nullable Maturity maturity,
            @Nullable Boolean openWeights,
            @Nullable BigDecimal quantity,
            @Nullable String quantityUnit,
            Map<String, String> origins) {
        FacetsJson {
            sectors = List.copyOf(sectors);
            segments = List.copyOf(segments);
            reach = List.copyOf(reach);
            deployments = List.copyOf(deployments);
            chips = List.copyOf(chips);
            origins = Map.copyOf(origins);
        }

        /// Origins may give away an owner that is hidden.
        static FacetsJson of(Facets facets, boolean withOrigins) {
            return new FacetsJson(
                    facets.sectors(),
                    facets.segments(),
                    facets.place(),
                    facets.reach(),
                    facets.amountFen(),
                    facets.deadline(),
                    facets.deployments(),
                    facets.chips(),
                    facets.filing(),
                    facets.maturity(),
                    facets.openWeights(),
                    facets.quantity(),
                    facets.quantityUnit(),
                    withOrigins ? facets.origins() : Map.of());
        }
    }

    static EntryJson of(Entry entry) {
        var content = entry.content();
        var list = entry.list();
        var source = content.source();
        return new EntryJson(
                entry.id(),
                entry.side(),
                content.kind(),
                content.title(),
                content.description(),
                content.gloss(),
                Owner.of(entry.owner()),
                entry.anonymous(),
                list == null ? null : new ListRef(list.id(), list.title()),
                FacetsJson.of(content.facets(), !entry.owner().hidden()),
                new SourceJson(source.name(), source.url(), source.asOf()),
                entry.state(),
                entry.visibility(),
                entry.revision(),
                entry.createdAt(),
                entry.updatedAt(),
                entry.publishedAt(),
                entry.closedAt());
    }
}
