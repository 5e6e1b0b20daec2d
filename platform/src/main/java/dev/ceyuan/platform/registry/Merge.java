package dev.ceyuan.platform.registry;

import java.time.Instant;
import java.util.UUID;

/// The decision that one organisation is the same as another.
///
/// @param loser    the organisation that was merged; its id means the survivor from then on
/// @param survivor the organisation it was merged into
public record Merge(UUID id, UUID loser, UUID survivor, Instant decidedAt, String decidedBy) {}
