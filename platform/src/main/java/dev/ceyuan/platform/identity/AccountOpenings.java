package dev.ceyuan.platform.identity;

import dev.ceyuan.platform.audit.Change;
import dev.ceyuan.platform.audit.ObjectRef;
import dev.ceyuan.platform.identity.Account.Status;
import dev.ceyuan.platform.identity.IdentityRefused.Kind;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Makes accounts, sets passwords and gives memberships, inside the transactions of the services.
@Component
class AccountOpenings {
    private final IdentityStores stores;
    private final PasswordPolicy policy;
    private final PasswordHashes hashes;
    private final Journal journal;

    AccountOpenings(IdentityStores stores, PasswordPolicy policy, PasswordHashes hashes, Journal journal) {
        this.stores = stores;
        this.policy = policy;
        this.hashes = hashes;
        this.journal = journal;
    }

    Account withPassword(Actor actor, EmailAddress email, NewAccount wanted) {
        var name = DisplayName.of(wanted.displayName());
        var account = open(actor, email, name);
        setPassword(actor, account, wanted.password(), "password.set");
        return account;
    }

    Account withExternalLogin(Actor actor, EmailAddress email, OidcIdentity identity) {
        var name = identity.name() == null ? email.value() : identity.name();
        var account = open(actor, email, DisplayName.of(name));
        linkExternal(account.id(), identity);
        return account;
    }

    void linkExternal(UUID account, OidcIdentity identity) {
        stores.credentials().linkExternal(account, identity, journal.now());
        journal.append("account:" + account, Change.created("external-login.linked", Accounts.ref(account), identity));
    }

    /// @throws IdentityRefused `PASSWORD_…`
    void setPassword(Actor actor, Account account, String password, String act) {
        policy.require(password, account.email(), account.displayName());
        var now = journal.now();
        stores.credentials().setPasswordHash(account.id(), hashes.hash(password), actor.id(), now);
        journal.append(actor, Change.created(act, Accounts.ref(account.id()), new PasswordChange(account.id(), now)));
    }

    void appoint(String by, UUID account, Appointment appointment) {
        if (by.equals("account:" + account)) {
            throw new IdentityRefused(Kind.OWN_ROLE);
        }
        var membership = new Membership(
                UUID.randomUUID(),
                account,
                appointment.role(),
                appointment.organisation(),
                appointment.validFrom(),
                appointment.validUntil(),
                by,
                journal.now(),
                null);
        stores.memberships().insert(membership);
        journal.append(
                by, Change.created("membership.granted", ObjectRef.of("membership", membership.id()), membership));
    }

    private Account open(Actor actor, EmailAddress email, String name) {
        if (stores.accounts().findByEmail(email).isPresent()) {
            throw new IdentityRefused(Kind.EMAIL_TAKEN);
        }
        var account = new Account(UUID.randomUUID(), email.value(), name, Status.ACTIVE, journal.now());
        stores.accounts().insert(account);
        journal.append(actor, Change.created("account.created", Accounts.ref(account.id()), account));
        return account;
    }

    /// What the log may know of a password.
    private record PasswordChange(UUID account, Instant at) {}
}
