package dev.ceyuan.platform.ledger;

import com.zaxxer.hikari.HikariDataSource;
import dev.ceyuan.platform.audit.AuditLog;
import dev.ceyuan.platform.database.DatabaseAccess;
import dev.ceyuan.platform.database.TestDatabase;
import dev.ceyuan.platform.identity.Actor;
import dev.ceyuan.platform.identity.Role;
import dev.ceyuan.platform.jobs.Jobs;
import dev.ceyuan.platform.registry.Attribute;
import dev.ceyuan.platform.registry.Claim;
import dev.ceyuan.platform.registry.Organisations;
import dev.ceyuan.platform.registry.Provenance;
import dev.ceyuan.platform.registry.Recording;
import dev.ceyuan.platform.registry.Visibility;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;

/// The ledger with what it stands on, without the web and without background work. Several may share a
/// database, as nodes do.
final class LedgerFixture implements AutoCloseable {
    static final Actor OFFICER =
            new Actor.Member(UUID.randomUUID(), "王主任", Set.of(new Actor.Grant(Role.OFFICER, null)));

    private static final AtomicInteger NAMES = new AtomicInteger();

    final DatabaseAccess database;
    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

    @Configuration
    @EnableTransactionManagement(proxyTargetClass = true)
    @ConfigurationPropertiesScan("dev.ceyuan.platform")
    static class Surroundings {}

    LedgerFixture(Clock clock) {
        this(TestDatabase.fresh(), clock);
    }

    LedgerFixture(DatabaseAccess database, Clock clock) {
        this.database = database;
        context.registerBean(HikariDataSource.class, () -> connections(database));
        context.registerBean(JdbcClient.class, () -> JdbcClient.create(context.getBean(DataSource.class)));
        context.registerBean(
                PlatformTransactionManager.class, () -> new JdbcTransactionManager(context.getBean(DataSource.class)));
        context.registerBean(
                TransactionTemplate.class,
                () -> new TransactionTemplate(context.getBean(PlatformTransactionManager.class)));
        context.registerBean(Clock.class, () -> clock);
        context.register(Surroundings.class, AuditLog.class, Jobs.class);
        scanner().scan("dev.ceyuan.platform.identity", "dev.ceyuan.platform.registry", "dev.ceyuan.platform.ledger");
        context.refresh();
    }

    /// Looks for the beans of the program only: the packages hold wirings of other tests too.
    private ClassPathBeanDefinitionScanner scanner() {
        var scanner = new ClassPathBeanDefinitionScanner(context);
        scanner.setBeanNameGenerator(FullyQualifiedAnnotationBeanNameGenerator.INSTANCE);
        scanner.addExcludeFilter(
                (candidate, _) -> candidate.getResource().getURL().getPath().contains("/test-classes/"));
        return scanner;
    }

    private static HikariDataSource connections(DatabaseAccess database) {
        var connections = new HikariDataSource();
        connections.setJdbcUrl(database.jdbcUrl());
        connections.setUsername(database.application().user());
        connections.setPassword(database.application().password());
        connections.setMaximumPoolSize(10);
        return connections;
    }

    <T> T get(Class<T> type) {
        return context.getBean(type);
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
        var source = Provenance.of("test", LocalDate.of(2026, 11, 24));
        var recording = get(Organisations.class)
                .register(
                        new Actor.Machine("test"),
                        Visibility.PUBLIC,
                        List.of(new Claim(Attribute.NAME, name + NAMES.incrementAndGet(), source)));
        return ((Recording.Recorded) recording).organisation().id();
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
