package dev.ceyuan.platform.identity;

import dev.ceyuan.platform.identity.Account.Status;
import dev.ceyuan.platform.identity.IdentityRefused.Kind;
import dev.ceyuan.platform.identity.OneTimeLink.Purpose;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Passwords: changing one's own, and setting a new one by a link that an administrator issues. Both sign
/// out everywhere.
@Service
public class Passwords {
    private final IdentityStores stores;
    private final PasswordHashes hashes;
    private final AccountOpenings openings;
    private final OneTimeLinks links;

    Passwords(IdentityStores stores, PasswordHashes hashes, AccountOpenings openings, OneTimeLinks links) {
        this.stores = stores;
        this.hashes = hashes;
        this.openings = openings;
        this.links = links;
    }

    /// Changes one's own password and ends all sessions of the account.
    ///
    /// @param current the present password as proof
    /// @throws IdentityRefused `PASSWORD_WRONG` or another `PASSWORD_…`
    @Transactional
    public void change(Actor actor, String current, String next) {
        var id = Accounts.ownAccount(actor, "password.changed");
        var account = locked(id);
        var hash = stores.credentials().passwordHash(id);
        boolean proven = hash.map(present -> hashes.matches(current, present)).orElse(false);
        if (!proven) {
            throw new IdentityRefused(Kind.PASSWORD_WRONG);
        }
        openings.setPassword(actor, account, next, "password.changed");
        links.voidOpen(Purpose.PASSWORD_RESET, id);
        stores.sessions().endAll(id);
    }

    /// A link by which the owner of the account sets a new password; the one before stops working.
    /// The present password keeps working until then.
    @Transactional
    public OneTimeLink issueResetLink(Actor actor, UUID account, ClientAddress from) {
        actor.require(Role.ADMINISTRATOR, "one-time-link.issued");
        locked(account);
        links.voidOpen(Purpose.PASSWORD_RESET, account);
        return links.issue(actor, Purpose.PASSWORD_RESET, account, from).link();
    }

    /// The address of the account whose password the token can set, if it can.
    @Transactional(readOnly = true)
    public Optional<String> accountOfResetLink(String token) {
        return links.find(Purpose.PASSWORD_RESET, token)
                .flatMap(link -> stores.accounts().find(link.requireAccount()))
                .filter(account -> account.status() == Status.ACTIVE)
                .map(Account::email);
    }

    /// Sets a new password by a link and ends all sessions of the account.
    ///
    /// @throws IdentityRefused `LINK_INVALID`, `PASSWORD_…`
    @Transactional
    public void reset(String token, String next, ClientAddress from) {
        var link = links.use(Purpose.PASSWORD_RESET, token);
        var account = locked(link.requireAccount());
        if (account.status() != Status.ACTIVE) {
            throw new IdentityRefused(Kind.LINK_INVALID);
        }
        openings.setPassword(
                new Actor.Member(account.id(), account.displayName(), Set.of()), account, next, "password.reset");
        links.usedBy(link, account.id(), from);
        stores.sessions().endAll(account.id());
    }

    private Account locked(UUID id) {
        return stores.accounts().findForUpdate(id).orElseThrow(() -> new NoSuchObject("account", id));
    }
}
