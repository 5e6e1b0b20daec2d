package dev.ceyuan.platform.identity;

import dev.ceyuan.platform.identity.IdentityRefused.Kind;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A role to be given, for a time.
///
/// @param organisation for whom; null for the roles of the whole programme
/// @param validFrom    first day
/// @param validUntil   last day, null for no end
public record Appointment(
        Role role,
        @Nullable UUID organisation,
        LocalDate validFrom,
        @Nullable LocalDate validUntil) {

    /// @throws IdentityRefused `ORGANISATION_MISMATCH`, `VALIDITY_INVALID`
    public Appointment {
        if (role.speaksForOrganisation() != (organisation != null)) {
            throw new IdentityRefused(Kind.ORGANISATION_MISMATCH);
        }
        if (validUntil != null && validUntil.isBefore(validFrom)) {
            throw new IdentityRefused(Kind.VALIDITY_INVALID);
        }
    }

    /// A role of the whole programme from a day on, without end.
    public static Appointment from(LocalDate day, Role role) {
        return new Appointment(role, null, day, null);
    }

    void requireNotOverOn(LocalDate day) {
        if (validUntil != null && validUntil.isBefore(day)) {
            throw new IdentityRefused(Kind.VALIDITY_INVALID);
        }
    }
}
