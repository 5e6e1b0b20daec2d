package dev.ceyuan.platform.ledger;

import java.time.Instant;
import java.util.UUID;

/// What a use reserved of its holder's lots.
///
/// @param bill what the use costs
public record PlacedHold(
        UUID id,
        UUID holder,
        UUID supplier,
        String purpose,
        Unit unit,
        long bill,
        Instant placedAt,
        Instant expiresAt) {}
