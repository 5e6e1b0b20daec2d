package dev.ceyuan.platform.identity;

import dev.ceyuan.platform.audit.Change;
import dev.ceyuan.platform.audit.ObjectRef;
import dev.ceyuan.platform.identity.Account.Status;
import dev.ceyuan.platform.identity.Actor.Grant;
import dev.ceyuan.platform.identity.IdentityRefused.Kind;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The people who can sign in. Administrators look after them, auditors read them, everyone sees himself.
@Service
public class Accounts {
    private static final UUID NONE = new UUID(0, 0);

    private final IdentityStores stores;
    private final Journal journal;
    private final MergedOrganisations merged;

    Accounts(IdentityStores stores, Journal journal, MergedOrganisations merged) {
        this.stores = stores;
        this.journal = journal;
        this.merged = merged;
    }

    /// A part of the list of accounts.
    ///
    /// @param total how many there are in all
    public record Listing(List<Account> accounts, int total) {
        public Listing {
            accounts = List.copyOf(accounts);
        }
    }

    /// The actor that an account is today: its name and the memberships that are valid, for every id of the
    /// organisations that were merged; nothing if the account is disabled or gone. Asked for at every
    /// request, so that a right taken away is gone at once.
    @Transactional(readOnly = true)
    public Optional<Actor.Member> actor(UUID account) {
        return stores.accounts()
                .find(account)
                .filter(found -> found.status() == Status.ACTIVE)
                .map(found -> new Actor.Member(found.id(), found.displayName(), grantsOf(account)));
    }

    private Set<Grant> grantsOf(UUID account) {
        var granted = stores.memberships().grantsOf(account, journal.today());
        var ids = merged.idsOf(granted.stream()
                .map(Grant::organisation)
                .filter(Objects::nonNull)
                .toList());
        return granted.stream().flatMap(grant -> everyIdOf(grant, ids)).collect(Collectors.toUnmodifiableSet());
    }

    private static Stream<Grant> everyIdOf(Grant grant, Map<UUID, Set<UUID>> ids) {
        var organisation = grant.organisation();
        return organisation == null
                ? Stream.of(grant)
                : ids.getOrDefault(organisation, Set.of(organisation)).stream().map(id -> new Grant(grant.role(), id));
    }

    /// The accounts whose address or name contains the text, by name.
    ///
    /// @param text empty for all
    /// @param page from 0
    /// @param size 1–200
    @Transactional(readOnly = true)
    public Listing list(Actor actor, String text, int page, int size) {
        requireReader(actor);
        if (page < 0 || size < 1 || size > 200) {
            throw new IllegalArgumentException("Out of range (page=%d, size=%d)".formatted(page, size));
        }
        var wanted = text.strip();
        return new Listing(
                stores.accounts().list(wanted, size, Math.multiplyExact(page, size)),
                stores.accounts().count(wanted));
    }

    /// One account, for administrators, auditors and its owner.
    ///
    /// @throws NoSuchObject if there is none or it is not for the actor
    @Transactional(readOnly = true)
    public Account find(Actor actor, UUID id) {
        if (!mayRead(actor) && !isOwn(actor, id)) {
            throw new NoSuchObject("account", id);
        }
        return stores.accounts().find(id).orElseThrow(() -> new NoSuchObject("account", id));
    }

    /// Gives one's own account another name.
    ///
    /// @throws IdentityRefused `NAME_INVALID`
    @Transactional
    public Account rename(Actor actor, String displayName) {
        var id = ownAccount(actor, "account.renamed");
        var name = DisplayName.of(displayName);
        var before = locked(id);
        if (before.displayName().equals(name)) {
            return before;
        }
        var after = before.withDisplayName(name);
        stores.accounts().setDisplayName(id, name);
        journal.append(actor, Change.changed("account.renamed", ref(id), before, after));
        return after;
    }

    /// Bars a person from signing in and ends his sessions.
    ///
    /// @throws IdentityRefused `OWN_ACCOUNT`, `LAST_ADMINISTRATOR`, `ALREADY_ENDED`
    @Transactional
    public void disable(Actor actor, UUID id) {
        actor.require(Role.ADMINISTRATOR, "account.disabled");
        stores.accounts().lockAdministration();
        var before = locked(id);
        if (isOwn(actor, id)) {
            throw new IdentityRefused(Kind.OWN_ACCOUNT);
        }
        if (before.status() == Status.DISABLED) {
            throw new IdentityRefused(Kind.ALREADY_ENDED);
        }
        requireAnotherAdministrator(id);
        stores.accounts().setStatus(id, Status.DISABLED);
        stores.sessions().endAll(id);
        journal.append(actor, Change.changed("account.disabled", ref(id), before, before.withStatus(Status.DISABLED)));
    }

    /// Lets a person sign in again.
    @Transactional
    public void enable(Actor actor, UUID id) {
        actor.require(Role.ADMINISTRATOR, "account.enabled");
        var before = locked(id);
        if (before.status() == Status.ACTIVE) {
            return;
        }
        stores.accounts().setStatus(id, Status.ACTIVE);
        journal.append(actor, Change.changed("account.enabled", ref(id), before, before.withStatus(Status.ACTIVE)));
    }

    private void requireAnotherAdministrator(UUID id) {
        var today = journal.today();
        boolean isAdministrator =
                stores.memberships().grantsOf(id, today).stream().anyMatch(grant -> grant.role() == Role.ADMINISTRATOR);
        if (isAdministrator && !stores.memberships().anotherAdministrator(id, NONE, today)) {
            throw new IdentityRefused(Kind.LAST_ADMINISTRATOR);
        }
    }

    private Account locked(UUID id) {
        return stores.accounts().findForUpdate(id).orElseThrow(() -> new NoSuchObject("account", id));
    }

    static ObjectRef ref(UUID id) {
        return ObjectRef.of("account", id);
    }

    static boolean mayRead(Actor actor) {
        return actor.has(Role.ADMINISTRATOR) || actor.has(Role.AUDITOR);
    }

    static void requireReader(Actor actor) {
        if (!mayRead(actor)) {
            throw new AccessDenied(actor.id(), "account.read");
        }
    }

    static boolean isOwn(Actor actor, UUID account) {
        return actor instanceof Actor.Member member && member.account().equals(account);
    }

    /// The account of someone who has signed in.
    ///
    /// @throws AccessDenied for visitors and machines
    static UUID ownAccount(Actor actor, String act) {
        if (actor instanceof Actor.Member member) {
            return member.account();
        }
        throw new AccessDenied(actor.id(), act);
    }
}
