package dev.ceyuan.platform.registry;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One thing known about an organisation, with where it comes from.
///
/// @param organisation the organisation of which it was said: one that was merged keeps its facts
/// @param recordedBy   who recorded it, as `Actor.id()` names him
/// @param retiredAt    when it was replaced or withdrawn, null while it stands
public record Fact(
        UUID id,
        UUID organisation,
        Attribute attribute,
        String value,
        Provenance provenance,
        Instant recordedAt,
        String recordedBy,
        @Nullable Instant retiredAt) {

    /// True while it is neither replaced nor withdrawn.
    public boolean standing() {
        return retiredAt == null;
    }
}
