package dev.ceyuan.platform.ledger;

import java.util.Set;
import java.util.UUID;

/// A request on its way into the ledger.
///
/// @param actor     who asks, as `Actor.id()` names him
/// @param hash      what makes it the same request when it comes again
/// @param holders   all ids that mean the holder of a hold; empty for other requests
/// @param suppliers all ids that mean its supplier
record Posting(TransferRequest request, String actor, String hash, Set<UUID> holders, Set<UUID> suppliers) {
    Posting {
        holders = Set.copyOf(holders);
        suppliers = Set.copyOf(suppliers);
    }

    UUID id() {
        return request.basis().id();
    }
}
