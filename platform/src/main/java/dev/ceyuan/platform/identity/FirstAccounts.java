package dev.ceyuan.platform.identity;

import dev.ceyuan.platform.identity.IdentityRefused.Kind;
import dev.ceyuan.platform.identity.OneTimeLink.Purpose;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// How an empty platform gets its first account: by a link that only whoever starts the program sees.
///
/// There is no default password. Each start replaces the link of the one before, until one is used. The
/// first account is officer and administrator at once, so that a small office can begin; it invites the
/// others.
@Service
public class FirstAccounts {
    private static final Actor STARTER = new Actor.Machine("start");

    private final IdentityStores stores;
    private final OneTimeLinks links;
    private final AccountOpenings openings;
    private final Journal journal;

    FirstAccounts(IdentityStores stores, OneTimeLinks links, AccountOpenings openings, Journal journal) {
        this.stores = stores;
        this.links = links;
        this.openings = openings;
        this.journal = journal;
    }

    /// A new link for the first account; the one before stops working. Nothing once there is an account.
    @Transactional
    public Optional<OneTimeLink> link() {
        stores.accounts().lockAdministration();
        links.voidOpen(Purpose.FIRST_ACCOUNT, null);
        if (stores.accounts().anyExists()) {
            return Optional.empty();
        }
        return Optional.of(links.issue(STARTER, Purpose.FIRST_ACCOUNT, null, ClientAddress.local())
                .link());
    }

    /// True if the token opens the page for the first account.
    @Transactional(readOnly = true)
    public boolean opens(String token) {
        return links.find(Purpose.FIRST_ACCOUNT, token).isPresent()
                && !stores.accounts().anyExists();
    }

    /// Makes the first account.
    ///
    /// @return its id
    /// @throws IdentityRefused `LINK_INVALID`, `EMAIL_INVALID`, `NAME_INVALID`, `PASSWORD_…`
    @Transactional
    public UUID create(String token, String email, NewAccount wanted, ClientAddress from) {
        stores.accounts().lockAdministration();
        var link = links.use(Purpose.FIRST_ACCOUNT, token);
        if (stores.accounts().anyExists()) {
            throw new IdentityRefused(Kind.LINK_INVALID);
        }
        var account = openings.withPassword(STARTER, EmailAddress.of(email), wanted);
        for (var role : List.of(Role.OFFICER, Role.ADMINISTRATOR)) {
            openings.appoint(STARTER.id(), account.id(), Appointment.from(journal.today(), role));
        }
        links.usedBy(link, account.id(), from);
        return account.id();
    }
}
