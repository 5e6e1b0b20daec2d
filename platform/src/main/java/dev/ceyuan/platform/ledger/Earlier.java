package dev.ceyuan.platform.ledger;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A request that has its answer already.
///
/// @param refusal null if it was posted
record Earlier(
        UUID id, long no, String hash, Instant at, @Nullable Refusal refusal) {}
