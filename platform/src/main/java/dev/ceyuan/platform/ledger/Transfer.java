package dev.ceyuan.platform.ledger;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What was posted. It never changes.
///
/// @param no         the ledger's own number, in the order of posting
/// @param happenedAt when it happened, as who asked says
/// @param recordedAt when it was posted
/// @param actor      who asked, as `Actor.id()` names him
/// @param corrects   number of the transfer that this one turns round; null for others
public record Transfer(
        UUID id,
        long no,
        TransferKind kind,
        Instant happenedAt,
        Instant recordedAt,
        String actor,
        String reference,
        String note,
        @Nullable Long corrects,
        List<Leg> legs) {
    public Transfer {
        legs = List.copyOf(legs);
    }

    /// What it moved, the sum of its legs.
    public long amount() {
        return legs.stream().mapToLong(Leg::amount).sum();
    }

    /// The same with some of its legs.
    Transfer with(List<Leg> some) {
        return new Transfer(id, no, kind, happenedAt, recordedAt, actor, reference, note, corrects, some);
    }
}
