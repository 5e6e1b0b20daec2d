package dev.ceyuan.platform.web.identity;

import dev.ceyuan.platform.identity.AccessDenied;
import dev.ceyuan.platform.identity.Accounts;
import dev.ceyuan.platform.identity.Actor;
import dev.ceyuan.platform.identity.Invitation;
import dev.ceyuan.platform.identity.Invitations;
import dev.ceyuan.platform.identity.Memberships;
import dev.ceyuan.platform.identity.Role;
import dev.ceyuan.platform.identity.Sessions;
import dev.ceyuan.platform.web.Location;
import dev.ceyuan.platform.web.Pager;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Puts together what the pages of accounts show.
@Component
final class AccountReader {
    static final int PAGE_SIZE = 50;

    private final Services services;
    private final OrganisationNames names;
    private final Clock clock;

    AccountReader(Services services, OrganisationNames names, Clock clock) {
        this.services = services;
        this.names = names;
        this.clock = clock;
    }

    /// The parts of the module that are read.
    @Component
    record Services(Accounts accounts, Memberships memberships, Invitations invitations, Sessions sessions) {}

    AccountView own(Actor actor, String sessionId, @Nullable String refusal) {
        if (!(actor instanceof Actor.Member member)) {
            throw new AccessDenied(actor.id(), "account.read");
        }
        return new AccountView(
                services.accounts().find(actor, member.account()),
                membershipsOf(actor, member.account()),
                services.sessions().mine(actor, sessionId),
                refusal);
    }

    List<MembershipLine> membershipsOf(Actor actor, UUID account) {
        return MembershipLine.of(services.memberships().of(actor, account), names, today());
    }

    /// @param page from 1
    AccountsView desk(Actor actor, String text, int page, @Nullable String refusal) {
        var listing = services.accounts().list(actor, text, page - 1, PAGE_SIZE);
        var location = new Location("/accounts", "q=" + URLEncoder.encode(text, StandardCharsets.UTF_8));
        return new AccountsView(
                text,
                listing.accounts(),
                new Pager(page, PAGE_SIZE, listing.total(), location),
                invitations(actor),
                today(),
                actor.has(Role.ADMINISTRATOR),
                refusal);
    }

    List<InvitationLine> invitations(Actor actor) {
        var open = services.invitations().open(actor);
        var known = names.namesOf(
                open.stream().<@Nullable UUID>map(Invitation::organisationId).toList());
        return open.stream()
                .map(invitation -> InvitationLine.of(
                        invitation,
                        invitation.organisationId() == null ? null : known.get(invitation.organisationId())))
                .toList();
    }

    AccountDeskView one(Actor actor, UUID account, @Nullable String refusal) {
        return new AccountDeskView(
                services.accounts().find(actor, account),
                membershipsOf(actor, account),
                today(),
                actor.has(Role.ADMINISTRATOR),
                refusal);
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }
}
