package dev.ceyuan.platform.identity;

import dev.ceyuan.platform.audit.Change;
import dev.ceyuan.platform.audit.ObjectRef;
import dev.ceyuan.platform.identity.OneTimeLink.Purpose;
import dev.ceyuan.platform.identity.OneTimeLinkStore.IssuedLink;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Issues one-time links and uses them up, inside the transactions of the services.
@Component
class OneTimeLinks {
    private final OneTimeLinkStore store;
    private final IdentityProperties properties;
    private final Journal journal;

    OneTimeLinks(OneTimeLinkStore store, IdentityProperties properties, Journal journal) {
        this.store = store;
        this.properties = properties;
        this.journal = journal;
    }

    /// A new link; the caller is told its token, the database its digest.
    record Issued(UUID id, OneTimeLink link) {}

    Issued issue(Actor actor, Purpose purpose, @Nullable UUID account, ClientAddress from) {
        var now = journal.now();
        var token = OneTimeToken.random();
        var link = new IssuedLink(
                UUID.randomUUID(), purpose, account, actor.id(), now, from.network(), now.plus(lifeOf(purpose)));
        store.insert(link, token);
        journal.append(actor, Change.created("one-time-link.issued", refTo(link.id()), link));
        return new Issued(link.id(), new OneTimeLink(purpose, token.text(), link.expiresAt()));
    }

    /// The link, if it would work now.
    Optional<IssuedLink> find(Purpose purpose, String token) {
        return store.find(purpose, new OneTimeToken(token), journal.now());
    }

    /// @throws IdentityRefused `LINK_INVALID`
    IssuedLink use(Purpose purpose, String token) {
        return store.use(purpose, new OneTimeToken(token), journal.now())
                .orElseThrow(() -> new IdentityRefused(IdentityRefused.Kind.LINK_INVALID));
    }

    void usedBy(IssuedLink link, UUID account, ClientAddress from) {
        store.usedBy(link.id(), account);
        var use = new Use(account, from.network());
        journal.append("account:" + account, Change.changed("one-time-link.used", refTo(link.id()), link, use));
        if (link.issuedFrom().equals(from.network()) && link.purpose() != Purpose.FIRST_ACCOUNT) {
            journal.append(
                    "account:" + account,
                    Change.changed("one-time-link.used-where-issued", refTo(link.id()), link, use));
        }
    }

    int voidOpen(Purpose purpose, @Nullable UUID account) {
        return store.voidOpen(purpose, account, journal.now());
    }

    /// @throws IdentityRefused `ALREADY_ENDED`
    void voidOne(UUID link) {
        if (!store.voidOne(link, journal.now())) {
            throw new IdentityRefused(IdentityRefused.Kind.ALREADY_ENDED);
        }
    }

    static ObjectRef refTo(UUID link) {
        return ObjectRef.of("one-time-link", link);
    }

    /// By whom and from where a link was used.
    private record Use(UUID account, String from) {}

    private Duration lifeOf(Purpose purpose) {
        return switch (purpose) {
            case FIRST_ACCOUNT -> properties.links().firstAccount();
            case INVITATION -> properties.links().invitation();
            case PASSWORD_RESET -> properties.links().passwordReset();
        };
    }
}
