package dev.ceyuan.platform.web.identity;

import dev.ceyuan.platform.identity.Invitation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An open invitation as pages and API show it.
///
/// @param organisation name of the organisation, null for the roles of the whole programme
public record InvitationLine(
        UUID id,
        String email,
        String role,
        @Nullable UUID organisationId,
        @Nullable String organisation,
        LocalDate validFrom,
        @Nullable LocalDate validUntil,
        Instant expiresAt) {

    static InvitationLine of(Invitation invitation, @Nullable String organisation) {
        return new InvitationLine(
                invitation.id(),
                invitation.email(),
                invitation.role().name(),
                invitation.organisationId(),
                organisation,
                invitation.validFrom(),
                invitation.validUntil(),
                invitation.expiresAt());
    }
}
