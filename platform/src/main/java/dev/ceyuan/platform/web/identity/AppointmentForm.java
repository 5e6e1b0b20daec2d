package dev.ceyuan.platform.web.identity;

import dev.ceyuan.platform.identity.Appointment;
import dev.ceyuan.platform.identity.IdentityRefused;
import dev.ceyuan.platform.identity.IdentityRefused.Kind;
import dev.ceyuan.platform.identity.Role;
import dev.ceyuan.platform.web.Days;
import java.time.LocalDate;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// A role with its validity as forms and API send it.
///
/// @param email        whom it is for; only in invitations
/// @param organisation name, credit code or id
/// @param validFrom    ISO date, today if empty
/// @param validUntil   ISO date, no end if empty
record AppointmentForm(
        @Nullable String email,
        @Nullable String role,
        @Nullable String organisation,
        @Nullable String validFrom,
        @Nullable String validUntil) {

    /// @throws IdentityRefused if the parts do not fit together
    Appointment appointment(OrganisationNames names, LocalDate today) {
        var from = day(validFrom);
        return new Appointment(roleNamed(), names.idOf(organisation), from == null ? today : from, day(validUntil));
    }

    String emailText() {
        return email == null ? "" : email;
    }

    private Role roleNamed() {
        return Arrays.stream(Role.values())
                .filter(candidate -> candidate.name().equals(role))
                .findFirst()
                .orElseThrow(() -> new IdentityRefused(Kind.ROLE_UNKNOWN));
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        return text == null || text.isBlank()
                ? null
                : Days.read(text).orElseThrow(() -> new IdentityRefused(Kind.VALIDITY_INVALID));
    }
}
