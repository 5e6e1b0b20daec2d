package dev.ceyuan.platform.ledger;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What becomes of a request.
sealed interface Decision {
    /// @param corrects number of the transfer that is turned round
    record Moves(
            TransferKind kind,
            Instant happenedAt,
            List<Leg> legs,
            @Nullable Long corrects) implements Decision {
        public Moves {
            legs = List.copyOf(legs);
        }
    }

    record Refuses(Refusal refusal) implements Decision {}
}
