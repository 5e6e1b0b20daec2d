package dev.ceyuan.platform.identity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An open offer of an account with a role, to the person with an address.
///
/// @param organisationId whom the person will speak for; null for the roles of the whole programme
public record Invitation(
        UUID id,
        String email,
        Role role,
        @Nullable UUID organisationId,
        LocalDate validFrom,
        @Nullable LocalDate validUntil,
        String invitedBy,
        Instant expiresAt) {

    Appointment appointment() {
        return new Appointment(role, organisationId, validFrom, validUntil);
    }
}
