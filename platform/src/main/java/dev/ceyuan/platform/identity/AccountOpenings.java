package dev.ceyuan.platform.identity;

import dev.ceyuan.platform.audit.AuditLog;
import dev.ceyuan.platform.audit.Change;
import dev.ceyuan.platform.audit.ObjectRef;
import dev.ceyuan.platform.identity.Account.Status;
import dev.ceyuan.platform.identity.IdentityRefused.Kind;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Makes accounts, sets passwords and gives memberships, inside the transactions of the services.
@Component
class AccountOpenings {
    private final AccountStore accounts;
    private final CredentialStore credentials;
    private final MembershipStore memberships;
    private final PasswordPolicy policy;
    private final PasswordHashes hashes;
    private final AuditLog audit;
    private final Clock clock;

    AccountOpenings(
            AccountStore accounts,
            CredentialStore credentials,
            MembershipStore memberships,
            PasswordPolicy policy,
            PasswordHashes hashes,
            AuditLog audit,
            Clock clock) {
        this.accounts = accounts;
        this.credentials = credentials;
        this.memberships = memberships;
        this.policy = policy;
        this.hashes = hashes;
        this.audit = audit;
        this.clock = clock;
    }

    Account withPassword(Actor actor, EmailAddress email, NewAccount wanted) {
        var name = DisplayName.of(wanted.displayName());
        policy.require(wanted.password(), email.value(), name);
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
        credentials.linkExternal(account, identity, clock.instant());
        audit.append("account:" + account, Change.created("external-login.linked", Accounts.ref(account), identity));
    }

    /// The password, which the policy has passed.
    void setPassword(Actor actor, Account account, String password, String act) {
        var now = clock.instant();
        credentials.setPasswordHash(account.id(), hashes.hash(password), actor.id(), now);
        audit.append(
                actor.id(), Change.created(act, Accounts.ref(account.id()), new PasswordChange(account.id(), now)));
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
                clock.instant(),
                null);
        memberships.insert(membership);
        audit.append(by, Change.created("membership.granted", ObjectRef.of("membership", membership.id()), membership));
    }

    private Account open(Actor actor, EmailAddress email, String name) {
        if (accounts.findByEmail(email).isPresent()) {
            throw new IdentityRefused(Kind.EMAIL_TAKEN);
        }
        var account = new Account(UUID.randomUUID(), email.value(), name, Status.ACTIVE, clock.instant());
        accounts.insert(account);
        audit.append(actor.id(), Change.created("account.created", Accounts.ref(account.id()), account));
        return account;
    }

    /// What the log may know of a password.
    private record PasswordChange(UUID account, Instant at) {}
}
