package dev.ceyuan.platform.identity;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// Which organisations turned out to be one. The module that merges them answers.
///
/// Rows keep the id under which they were written, so that a merge can be undone; whoever speaks for one id
/// of an organisation therefore speaks for all of them.
public interface MergedOrganisations {

    /// For each organisation all ids that mean it now, its own among them. An id that nobody knows means
    /// itself.
    Map<UUID, Set<UUID>> idsOf(Collection<UUID> organisations);
}
