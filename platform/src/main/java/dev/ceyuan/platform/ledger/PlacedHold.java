package dev.ceyuan.platform.ledger;

import java.time.Instant;
import java.util.UUID;

/// What a use reserved of its holder's lots.
///
/// @param bill     what the use costs
/// @param placedAt when that happened
public record PlacedHold(
        UUID id,
        UUID holder,
        UUID supplier,
        String purpose,
        Unit unit,
        long bill,
        Instant placedAt,
        Instant expiresAt) {}
