package dev.ceyuan.platform.ledger;

import dev.ceyuan.platform.ModuleContext;
import dev.ceyuan.platform.audit.AuditLog;
import dev.ceyuan.platform.database.DatabaseAccess;
import dev.ceyuan.platform.database.TestDatabase;
import dev.ceyuan.platform.identity.Actor;
import dev.ceyuan.platform.identity.Role;
import dev.ceyuan.platform.jobs.Jobs;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/// The ledger with what it stands on, without the web and without background work. Several may share a
/// database, as nodes do.
final class LedgerFixture implements AutoCloseable {
    static final Actor OFFICER =
            new Actor.Member(UUID.randomUUID(), "王主任", Set.of(new Actor.Grant(Role.OFFICER, null)));

    private static final AtomicInteger NAMES = new AtomicInteger();

    final DatabaseAccess database;
    private final ModuleContext context;

    LedgerFixture(Clock clock) {
        this(TestDatabase.fresh(), clock);
    }

    LedgerFixture(DatabaseAccess database, Clock clock) {
        this.database = database;
        this.context = new ModuleContext(database, clock)
                .add(AuditLog.class, Jobs.class)
                .start("identity", "registry", "ledger");
    }

    <T> T get(Class<T> type) {
        return context.get(type);
    }

    JdbcClient jdbc() {
        return get(JdbcClient.class);
    }

    /// What only somebody does who owns the database.
    JdbcClient asOwner() {
        return JdbcClient.create(new DriverManagerDataSource(
                database.jdbcUrl(), database.owner().user(), database.owner().password()));
    }

    Answer post(TransferRequest request) {
        return get(Transfers.class).post(OFFICER, request);
    }

    /// Posts what cannot be refused here.
    Transfer posted(TransferRequest request) {
        return post(request) instanceof Answer.Posted(var transfer)
                ? transfer
                : fail("not posted: %s".formatted(request));
    }

    private static Transfer fail(String message) {
        throw new AssertionError(message);
    }

    /// A budget of the year 2026 into which the treasury gave an amount.
    UUID budget(Unit unit, long amount) {
        get(FiscalYears.class).open(OFFICER, 2026);
        var code = "budget-" + NAMES.incrementAndGet();
        var budget = get(Budgets.class)
                .open(OFFICER, new Budgets.NewBudget(code, "算力券", 2026, unit))
                .id();
        posted(new TransferRequest.Appropriate(Basis.now(UUID.randomUUID()), budget, amount));
        return budget;
    }

    /// Registers an organisation under a name of its own.
    UUID organisation(String name) {
        return context.organisation(name);
    }

    static Actor supplier(UUID organisation) {
        return new Actor.Member(UUID.randomUUID(), "供应商", Set.of(new Actor.Grant(Role.SUPPLIER, organisation)));
    }

    static Actor holder(UUID organisation) {
        return new Actor.Member(UUID.randomUUID(), "企业", Set.of(new Actor.Grant(Role.DEMAND_OWNER, organisation)));
    }

    @Override
    public void close() {
        context.close();
    }
}
