package dev.ceyuan.platform.registry;

import dev.ceyuan.platform.identity.MergedOrganisations;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Answers from the chains of merges that stand.
@Component
class MergedTogether implements MergedOrganisations {
    private final OrganisationStore store;

    MergedTogether(OrganisationStore store) {
        this.store = store;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<UUID, Set<UUID>> idsOf(Collection<UUID> organisations) {
        var ids = new HashMap<UUID, Set<UUID>>();
        organisations.forEach(id -> ids.put(id, new HashSet<>(Set.of(id))));
        if (!ids.isEmpty()) {
            store.merged(ids.keySet())
                    .forEach(pair -> ids.computeIfAbsent(pair.asked(), _ -> new HashSet<>())
                            .add(pair.same()));
        }
        return ids;
    }
}
