package dev.ceyuan.platform.identity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A role that an account holds for a time.
///
/// @param organisationId whom the member speaks for; null for the roles of the whole programme
/// @param validFrom      first day it counts
/// @param validUntil     last day it counts, null for no end
/// @param grantedBy      who gave it, as `Actor.id()` names him
/// @param revokedAt      when it was taken away, null if it was not
public record Membership(
        UUID id,
        UUID accountId,
        Role role,
        @Nullable UUID organisationId,
        LocalDate validFrom,
        @Nullable LocalDate validUntil,
        String grantedBy,
        Instant grantedAt,
        @Nullable Instant revokedAt) {

    /// What a membership is on a day.
    public enum State {
        COMING,
        VALID,
        EXPIRED,
        REVOKED
    }

    public State stateOn(LocalDate day) {
        if (revokedAt != null) {
            return State.REVOKED;
        }
        if (day.isBefore(validFrom)) {
            return State.COMING;
        }
        return validUntil != null && day.isAfter(validUntil) ? State.EXPIRED : State.VALID;
    }
}
