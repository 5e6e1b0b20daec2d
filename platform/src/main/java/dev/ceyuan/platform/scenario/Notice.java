package dev.ceyuan.platform.scenario;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Someone should look: a match that nobody searched for, or a step of an introduction.
///
/// @param organisation whom it is for
/// @param detail       the new state of an introduction; empty for a match
/// @param seenAt       null until read
public record Notice(
        UUID id,
        Instant at,
        UUID organisation,
        Kind kind,
        UUID needId,
        String needTitle,
        UUID offerId,
        String offerTitle,
        String detail,
        @Nullable Instant seenAt) {
    /// What it is about.
    public enum Kind {
        NEW_MATCH,
        INTRODUCTION
    }
}
