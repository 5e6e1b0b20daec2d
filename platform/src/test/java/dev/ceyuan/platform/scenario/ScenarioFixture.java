package dev.ceyuan.platform.scenario;

import dev.ceyuan.matching.Side;
import dev.ceyuan.platform.ModuleContext;
import dev.ceyuan.platform.database.DatabaseAccess;
import dev.ceyuan.platform.identity.Actor;
import dev.ceyuan.platform.identity.Role;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The scenario module with what it stands on, on a database of its own, without the web.
final class ScenarioFixture implements AutoCloseable {
    static final Actor OFFICER =
            new Actor.Member(UUID.randomUUID(), "王主任", Set.of(new Actor.Grant(Role.OFFICER, null)));
    static final Actor AUDITOR =
            new Actor.Member(UUID.randomUUID(), "审计员", Set.of(new Actor.Grant(Role.AUDITOR, null)));
    static final Actor VISITOR = new Actor.Visitor();

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final ModuleContext context;

    ScenarioFixture(DatabaseAccess access, Path index) {
        this(access, index, Clock.systemUTC());
    }

    ScenarioFixture(DatabaseAccess access, Path index, Clock clock) {
        context = new ModuleContext(access, clock)
                .set(Map.of("ceyuan.scenario.index-directory", index))
                .start("audit", "identity", "jobs", "intake", "registry", "scenario");
    }

    <T> T get(Class<T> type) {
        return context.get(type);
    }

    JdbcClient jdbc() {
        return get(JdbcClient.class);
    }

    /// Registers an organisation under a name of its own.
    UUID organisation(String name) {
        return context.organisation(name);
    }

    static Actor owner(UUID organisation) {
        return member(Role.DEMAND_OWNER, organisation);
    }

    static Actor supplier(UUID organisation) {
        return member(Role.SUPPLIER, organisation);
    }

    private static Actor member(Role role, UUID organisation) {
        return new Actor.Member(UUID.randomUUID(), role.name(), Set.of(new Actor.Grant(role, organisation)));
    }

    static EntryDraft draft(@Nullable UUID owner, EntryContent content) {
        return new EntryDraft(null, owner, "", false, Entry.Visibility.PUBLIC, content, null);
    }

    static EntryContent need(String title, Facets facets) {
        return new EntryContent(null, title, "", "", facets, SourceNote.NONE);
    }

    static EntryContent offer(String title, Facets facets) {
        return new EntryContent(EntryContent.Kind.MODEL, title, "", "", facets, SourceNote.NONE);
    }

    static Facets sectors(String... ids) {
        var none = Facets.UNKNOWN;
        return new Facets(
                List.of(ids),
                none.segments(),
                none.place(),
                none.reach(),
                none.amountFen(),
                none.deadline(),
                none.deployments(),
                none.chips(),
                none.filing(),
                none.maturity(),
                none.openWeights(),
                none.quantity(),
                none.quantityUnit(),
                none.origins());
    }

    static Facets money(Facets facets, long fen) {
        return new Facets(
                facets.sectors(),
                facets.segments(),
                facets.place(),
                facets.reach(),
                fen,
                facets.deadline(),
                facets.deployments(),
                facets.chips(),
                facets.filing(),
                facets.maturity(),
                facets.openWeights(),
                facets.quantity(),
                facets.quantityUnit(),
                facets.origins());
    }

    /// A published need or offer of an organisation.
    UUID published(Side side, @Nullable UUID owner, EntryContent content) {
        return published(side, draft(owner, content));
    }

    UUID published(Side side, EntryDraft draft) {
        Entries entries = side == Side.NEED ? get(Needs.class) : get(Offers.class);
        var id = entries.draft(OFFICER, draft);
        entries.publish(OFFICER, id);
        return id;
    }

    /// Waits until index and matches have caught up.
    void settle() {
        try {
            if (!get(MatchDesk.class).awaitCaughtUp(PATIENCE)) {
                throw new AssertionError("The index did not catch up within " + PATIENCE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
