package dev.ceyuan.platform.registry;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/// A change of what is known about one organisation.
///
/// @param organisation its id, or that of one merged into it
/// @param version      the version on which the change is based
/// @param said         what is new
/// @param withdrawn    ids of facts that shall no longer stand
public record OrganisationChange(UUID organisation, long version, List<Claim> said, Set<UUID> withdrawn) {
    public OrganisationChange {
        said = List.copyOf(said);
        withdrawn = Set.copyOf(withdrawn);
    }
}
