package dev.ceyuan.platform.web.identity;

import dev.ceyuan.platform.identity.Accounts;
import dev.ceyuan.platform.identity.Actor;
import dev.ceyuan.platform.identity.ClientAddress;
import dev.ceyuan.platform.identity.Invitations;
import dev.ceyuan.platform.identity.Memberships;
import dev.ceyuan.platform.identity.NoSuchObject;
import dev.ceyuan.platform.identity.OneTimeLink;
import dev.ceyuan.platform.identity.Passwords;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// What the administrator's pages and the API do alike: forms become appointments.
@Component
final class AccountDesk {
    private final Services services;
    private final OrganisationNames names;
    private final Clock clock;

    AccountDesk(Services services, OrganisationNames names, Clock clock) {
        this.services = services;
        this.names = names;
        this.clock = clock;
    }

    /// The parts of the module that change something.
    @Component("accountDeskServices")
    record Services(Accounts accounts, Memberships memberships, Invitations invitations, Passwords passwords) {}

    Services services() {
        return services;
    }

    OneTimeLink invite(Actor actor, AppointmentForm form, ClientAddress from) {
        var appointment = form.appointment(names, LocalDate.now(clock));
        return services.invitations().invite(actor, form.emailText(), appointment, from);
    }

    void grant(Actor actor, UUID account, AppointmentForm form) {
        services.memberships().grant(actor, account, form.appointment(names, LocalDate.now(clock)));
    }

    /// @throws NoSuchObject if the account has no such membership
    void revoke(Actor actor, UUID account, UUID membership) {
        boolean its = services.memberships().of(actor, account).stream()
                .anyMatch(held -> held.id().equals(membership));
        if (!its) {
            throw new NoSuchObject("membership", membership);
        }
        services.memberships().revoke(actor, membership);
    }

    OneTimeLink resetLink(Actor actor, UUID account, ClientAddress from) {
        return services.passwords().issueResetLink(actor, account, from);
    }
}
