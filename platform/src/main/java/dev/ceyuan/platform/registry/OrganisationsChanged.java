package dev.ceyuan.platform.registry;

import java.util.List;
import java.util.UUID;

/// These organisations are new, know something new, or were merged or separated.
///
/// @param organisations ids; of merged ones both the loser's and the survivor's
public record OrganisationsChanged(List<UUID> organisations) {
    public OrganisationsChanged {
        organisations = List.copyOf(organisations);
    }
}
