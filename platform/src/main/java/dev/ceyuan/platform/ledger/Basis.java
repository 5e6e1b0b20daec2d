package dev.ceyuan.platform.ledger;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a transfer rests on.
///
/// @param id         chosen by who asks, and never used for anything else: asking again with the same id
///                   and the same content gives the first answer, for ever
/// @param happenedAt when it happened, which decides the fiscal year; null for now. Kept in microseconds
/// @param reference  what proves it: number of a contract, a meter record, an invoice; at most 200
///                   characters
/// @param note       at most 2,000 characters
public record Basis(UUID id, @Nullable Instant happenedAt, String reference, String note) {
    private static final int REFERENCE = 200;
    private static final int NOTE = 2_000;

    public Basis {
        if (reference.length() > REFERENCE || note.length() > NOTE) {
            throw new IllegalArgumentException("Too long (reference=%d of %d, note=%d of %d)"
                    .formatted(reference.length(), REFERENCE, note.length(), NOTE));
        }
        happenedAt = happenedAt == null ? null : happenedAt.truncatedTo(ChronoUnit.MICROS);
    }

    /// Happens now, with nothing more to say.
    public static Basis now(UUID id) {
        return new Basis(id, null, "", "");
    }
}
