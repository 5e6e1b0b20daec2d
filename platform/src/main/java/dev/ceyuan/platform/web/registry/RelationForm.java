package dev.ceyuan.platform.web.registry;

import dev.ceyuan.platform.registry.Relation;
import dev.ceyuan.platform.registry.Relations.RelationClaim;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What an officer fills in to record a relation.
///
/// @param other  name, alias or code of the other organisation
public record RelationForm(
        @NotNull String other,
        Relation.@NotNull Kind kind,
        @Nullable String source,
        @Nullable String address,
        @Nullable LocalDate asOf) {

    /// @param today the date of a source that gives none
    RelationClaim claim(UUID from, UUID to, LocalDate today) {
        return new RelationClaim(from, to, kind, FactForm.provenance(source, address, asOf == null ? today : asOf));
    }
}
