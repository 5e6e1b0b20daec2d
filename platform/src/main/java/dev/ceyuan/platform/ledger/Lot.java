package dev.ceyuan.platform.ledger;

import java.time.Instant;
import java.util.Comparator;
import java.util.UUID;

/// Vouchers that were issued together to one holder.
///
/// @param issuedAt when that happened
public record Lot(UUID id, UUID budget, Unit unit, UUID holder, LotTerms terms, Instant issuedAt) {
    /// Which expires first is spent first; of two that expire together, the older.
    static final Comparator<Lot> SPENT_FIRST = Comparator.comparing(
                    (Lot lot) -> lot.terms().expiresAt())
            .thenComparing(Lot::issuedAt)
            .thenComparing(Lot::id);

    Lot with(LotTerms other) {
        return new Lot(id, budget, unit, holder, other, issuedAt);
    }
}
