package dev.ceyuan.platform.ledger;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One account: what it is for, which never changes.
///
/// @param id       its number
/// @param lot      null for the two accounts of a budget itself
/// @param supplier where the lot is used; null for what has no supplier yet
/// @param hold     null but for what a hold reserves
public record Account(
        long id,
        AccountKind kind,
        Unit unit,
        UUID budget,
        @Nullable UUID lot,
        @Nullable UUID supplier,
        @Nullable UUID hold) {

    /// What distinguishes an account from all others.
    record Place(
            AccountKind kind,
            UUID budget,
            @Nullable UUID lot,
            @Nullable UUID supplier,
            @Nullable UUID hold) {}

    Place place() {
        return new Place(kind, budget, lot, supplier, hold);
    }
}
