package dev.ceyuan.platform.identity;

import dev.ceyuan.platform.audit.Change;
import dev.ceyuan.platform.audit.ObjectRef;
import dev.ceyuan.platform.identity.Account.Status;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The transactions of signing in: looking up, linking, upgrading, recording.
@Service
class SignInJournal {
    private final IdentityStores stores;
    private final Invitations invitations;
    private final AccountOpenings openings;
    private final Journal journal;

    SignInJournal(IdentityStores stores, Invitations invitations, AccountOpenings openings, Journal journal) {
        this.stores = stores;
        this.invitations = invitations;
        this.openings = openings;
        this.journal = journal;
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
        return stores.accounts()
                .findByEmail(email)
                .flatMap(account -> stores.credentials()
                        .passwordHash(account.id())
                        .map(hash -> new Login(account.id(), hash, account.status() == Status.ACTIVE)));
    }

    @Transactional
    public Optional<Account> accountOf(OidcIdentity identity, Optional<String> invitationToken, ClientAddress from) {
        var linked = stores.credentials().accountOf(identity.issuer(), identity.subject());
        if (linked.isPresent()) {
            return stores.accounts().find(linked.get());
        }
        var vouched = Optional.ofNullable(identity.verifiedEmail())
                .flatMap(EmailAddress::parse)
                .flatMap(stores.accounts()::findByEmail);
        if (vouched.isPresent()) {
            openings.linkExternal(vouched.get().id(), identity);
            return vouched;
        }
        return invitationToken
                .filter(token -> invitations.find(token).isPresent())
                .map(token -> invitations.acceptExternal(identity, token, from))
                .flatMap(stores.accounts()::find);
    }

    @Transactional
    public void upgrade(Login login, String newHash) {
        if (stores.credentials().upgradeHash(login.account(), login.hash(), newHash)) {
            journal.append(
                    "account:" + login.account(),
                    Change.created(
                            "password.rehashed",
                            Accounts.ref(login.account()),
                            new Attempt(journal.now(), "upgrade", "local")));
        }
    }

    @Transactional
    public void accepted(UUID account, String means, ClientAddress from) {
        journal.append(
                "account:" + account,
                Change.created(
                        "session.opened", Accounts.ref(account), new Attempt(journal.now(), means, from.network())));
    }

    /// Records a refusal, also of an account that does not exist: the work is the same.
    @Transactional
    public void refused(Optional<UUID> account, ClientAddress from) {
        var name = account.map(UUID::toString).orElse("unknown");
        journal.append(
                "visitor",
                Change.created(
                        "session.refused",
                        ObjectRef.of("account", name),
                        new Attempt(journal.now(), "sign-in", from.network())));
    }

    private record Attempt(Instant at, String means, String from) {}
}
