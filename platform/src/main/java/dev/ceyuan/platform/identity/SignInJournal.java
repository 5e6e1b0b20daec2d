package dev.ceyuan.platform.identity;

import dev.ceyuan.platform.audit.AuditLog;
import dev.ceyuan.platform.audit.Change;
import dev.ceyuan.platform.audit.ObjectRef;
import dev.ceyuan.platform.identity.Account.Status;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The transactions of signing in: looking up, linking, upgrading, recording.
@Service
class SignInJournal {
    private final AccountStore accounts;
    private final CredentialStore credentials;
    private final Invitations invitations;
    private final AccountOpenings openings;
    private final AuditLog audit;
    private final Clock clock;

    SignInJournal(
            AccountStore accounts,
            CredentialStore credentials,
            Invitations invitations,
            AccountOpenings openings,
            AuditLog audit,
            Clock clock) {
        this.accounts = accounts;
        this.credentials = credentials;
        this.invitations = invitations;
        this.openings = openings;
        this.audit = audit;
        this.clock = clock;
    }

    /// An account with the hash of its password.
    record Login(UUID account, String hash, boolean active) {
        @Override
        public String toString() {
            return "Login[account=%s]".formatted(account);
        }
    }

    @Transactional(readOnly = true)
    public Optional<Login> loginOf(EmailAddress email) {
        return accounts.findByEmail(email)
                .flatMap(account -> credentials
                        .passwordHash(account.id())
                        .map(hash -> new Login(account.id(), hash, account.status() == Status.ACTIVE)));
    }

    @Transactional
    public Optional<Account> accountOf(OidcIdentity identity, Optional<String> invitationToken, ClientAddress from) {
        var linked = credentials.accountOf(identity.issuer(), identity.subject());
        if (linked.isPresent()) {
            return accounts.find(linked.get());
        }
        if (invitationToken.isPresent()
                && invitations.find(invitationToken.get()).isPresent()) {
            return accounts.find(invitations.acceptExternal(identity, invitationToken.get(), from));
        }
        var vouched = Optional.ofNullable(identity.verifiedEmail())
                .flatMap(EmailAddress::parse)
                .flatMap(accounts::findByEmail)
                .filter(account -> account.status() == Status.ACTIVE);
        vouched.ifPresent(account -> openings.linkExternal(account.id(), identity));
        return vouched;
    }

    @Transactional
    public void upgrade(Login login, String newHash) {
        if (credentials.upgradeHash(login.account(), login.hash(), newHash)) {
            audit.append(
                    "account:" + login.account(),
                    Change.created(
                            "password.rehashed",
                            Accounts.ref(login.account()),
                            new Attempt(clock.instant(), "upgrade", "local")));
        }
    }

    @Transactional
    public void accepted(UUID account, String means, ClientAddress from) {
        audit.append(
                "account:" + account,
                Change.created(
                        "session.opened", Accounts.ref(account), new Attempt(clock.instant(), means, from.network())));
    }

    /// Records a refusal, also of an account that does not exist: the work is the same.
    @Transactional
    public void refused(Optional<UUID> account, ClientAddress from) {
        var name = account.map(UUID::toString).orElse("unknown");
        audit.append(
                "visitor",
                Change.created(
                        "session.refused",
                        ObjectRef.of("account", name),
                        new Attempt(clock.instant(), "sign-in", from.network())));
    }

    private record Attempt(Instant at, String means, String from) {}
}
