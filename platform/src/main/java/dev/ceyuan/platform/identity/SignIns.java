package dev.ceyuan.platform.identity;

import dev.ceyuan.platform.identity.Account.Status;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;

/// Signing in, by password or through an OpenID provider.
///
/// The password is checked outside a transaction, so that no database connection waits for the hash.
@Service
public class SignIns {
    private final SignInThrottle throttle;
    private final SignInJournal journal;
    private final PasswordHashes hashes;

    SignIns(SignInThrottle throttle, SignInJournal journal, PasswordHashes hashes) {
        this.throttle = throttle;
        this.journal = journal;
        this.hashes = hashes;
    }

    /// Checks an address and a password. An unknown address, a disabled account, an account without
    /// password and a wrong password give the same answer after the same work.
    public SignInAnswer withPassword(String email, String password, ClientAddress from) {
        var wait = throttle.reserve(email, from);
        if (!wait.isZero()) {
            return new SignInAnswer.Delayed(wait);
        }
        var login = EmailAddress.parse(email).flatMap(journal::loginOf);
        if (!matches(password, login)) {
            journal.refused(login.map(SignInJournal.Login::account), from);
            return new SignInAnswer.Refused();
        }
        var found = login.orElseThrow();
        upgradeIfOutdated(found, password);
        journal.accepted(found.account(), "password", from);
        throttle.forgive(email, from);
        return new SignInAnswer.Accepted(found.account());
    }

    /// Finds the account of someone whom the OpenID provider vouches for.
    ///
    /// 1. The account that this subject of this issuer is linked to.
    /// 2. The account with the address that the provider has verified, which is linked from now on.
    /// 3. With the token of an invitation: a new account, which is linked.
    ///
    /// @param invitationToken if the person came from an invitation
    /// @throws IdentityRefused `LINK_INVALID`, `SIGN_IN_FIRST`, `OWN_ROLE` if the invitation cannot be accepted
    public SignInAnswer withOidc(OidcIdentity identity, Optional<String> invitationToken, ClientAddress from) {
        var account = journal.accountOf(identity, invitationToken, from);
        if (account.isEmpty()) {
            journal.refused(Optional.empty(), from);
            return new SignInAnswer.Unknown();
        }
        if (account.get().status() != Status.ACTIVE) {
            journal.refused(Optional.of(account.get().id()), from);
            return new SignInAnswer.Refused();
        }
        journal.accepted(account.get().id(), "oidc", from);
        return new SignInAnswer.Accepted(account.get().id());
    }

    /// Records that a session was opened for an account that has just been made by a link.
    public void byLink(UUID account, ClientAddress from) {
        journal.accepted(account, "link", from);
    }

    private boolean matches(String password, Optional<SignInJournal.Login> login) {
        if (login.isEmpty()) {
            return hashes.matchesNobody(password);
        }
        return hashes.matches(password, login.get().hash()) && login.get().active();
    }

    private void upgradeIfOutdated(SignInJournal.Login login, String password) {
        if (hashes.isOutdated(login.hash())) {
            journal.upgrade(login, hashes.hash(password));
        }
    }
}
