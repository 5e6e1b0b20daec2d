package dev.ceyuan.platform.identity;

import dev.ceyuan.platform.audit.Change;
import dev.ceyuan.platform.audit.ObjectRef;
import dev.ceyuan.platform.identity.Account.Status;
import dev.ceyuan.platform.identity.IdentityRefused.Kind;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The roles people hold, each for a time. Administrators give and take them, but never give one to
/// themselves.
@Service
public class Memberships {
    private final IdentityStores stores;
    private final AccountOpenings openings;
    private final Journal journal;

    Memberships(IdentityStores stores, AccountOpenings openings, Journal journal) {
        this.stores = stores;
        this.openings = openings;
        this.journal = journal;
    }

    /// All memberships of an account, also those that have ended, newest first; for administrators,
    /// auditors and the owner of the account.
    ///
    /// @throws NoSuchObject if there is no such account or it is not for the actor
    @Transactional(readOnly = true)
    public List<Membership> of(Actor actor, UUID account) {
        if (!Accounts.mayRead(actor) && !Accounts.isOwn(actor, account)) {
            throw new NoSuchObject("account", account);
        }
        return stores.memberships().of(account);
    }

    /// Gives a role to somebody else.
    ///
    /// @throws IdentityRefused `OWN_ROLE`, `VALIDITY_INVALID`
    @Transactional
    public void grant(Actor actor, UUID account, Appointment appointment) {
        actor.require(Role.ADMINISTRATOR, "membership.granted");
        var appointed =
                stores.accounts().findForUpdate(account).orElseThrow(() -> new NoSuchObject("account", account));
        appointment.requireNotOverOn(journal.today());
        refuseSamePerson(actor, appointed);
        openings.appoint(actor.id(), account, appointment);
    }

    /// Takes a role away and ends the sessions of whoever held it.
    ///
    /// @throws IdentityRefused `ALREADY_ENDED`, `LAST_ADMINISTRATOR`
    @Transactional
    public void revoke(Actor actor, UUID id) {
        actor.require(Role.ADMINISTRATOR, "membership.revoked");
        stores.accounts().lockAdministration();
        var before = stores.memberships().findForUpdate(id).orElseThrow(() -> new NoSuchObject("membership", id));
        if (before.revokedAt() != null) {
            throw new IdentityRefused(Kind.ALREADY_ENDED);
        }
        requireAnotherAdministrator(before);
        stores.memberships().revoke(id, actor.id(), journal.now());
        stores.sessions().endAll(before.accountId());
        journal.append(
                actor,
                Change.changed("membership.revoked", ObjectRef.of("membership", id), before, new Revocation(id)));
    }

    private void requireAnotherAdministrator(Membership leaving) {
        var today = journal.today();
        if (leaving.role() == Role.ADMINISTRATOR
                && leaving.stateOn(today) == Membership.State.VALID
                && isActive(leaving.accountId())
                && !stores.memberships().anotherAdministrator(leaving.accountId(), leaving.id(), today)
                && !holdsItTwice(leaving, today)) {
            throw new IdentityRefused(Kind.LAST_ADMINISTRATOR);
        }
    }

    private boolean holdsItTwice(Membership leaving, LocalDate today) {
        return stores.memberships().of(leaving.accountId()).stream()
                .anyMatch(other -> other.role() == Role.ADMINISTRATOR
                        && !other.id().equals(leaving.id())
                        && other.stateOn(today) == Membership.State.VALID);
    }

    private boolean isActive(UUID account) {
        return stores.accounts()
                .find(account)
                .filter(found -> found.status() == Status.ACTIVE)
                .isPresent();
    }

    private void refuseSamePerson(Actor actor, Account appointed) {
        var own = stores.accounts()
                .find(Accounts.ownAccount(actor, "membership.granted"))
                .orElseThrow(() -> new AccessDenied(actor.id(), "membership.granted"));
        if (new EmailAddress(own.email()).reachesSameMailbox(new EmailAddress(appointed.email()))) {
            throw new IdentityRefused(Kind.OWN_ROLE);
        }
    }

    /// What is left of a membership that was taken away.
    private record Revocation(UUID membership) {}
}
