package dev.ceyuan.platform.ledger;

import java.time.Instant;
import java.util.UUID;

/// What the ledger says to a request. The first answer is the answer for ever.
public sealed interface Answer {
    /// Posted; durable once the answer is there.
    record Posted(Transfer transfer) implements Answer {}

    /// Refused; nothing was posted, and asking again does not change it: a new attempt is a new id.
    ///
    /// @param no its place in the order of answers
    /// @param at when it was refused
    record Refused(UUID id, long no, Instant at, Refusal refusal) implements Answer {}

    /// The id belongs to a request with other content, or of somebody else.
    record Conflict(UUID id) implements Answer {}
}
