package dev.ceyuan.benchmarks;

import com.zaxxer.hikari.HikariDataSource;
import dev.ceyuan.platform.database.Database;
import dev.ceyuan.platform.database.DatabaseAccess;
import dev.ceyuan.platform.database.Home;
import dev.ceyuan.platform.database.Migrations;
import dev.ceyuan.platform.identity.Actor;
import dev.ceyuan.platform.ledger.Budgets;
import dev.ceyuan.platform.ledger.FiscalYears;
import dev.ceyuan.platform.ledger.Unit;
import dev.ceyuan.platform.registry.Attribute;
import dev.ceyuan.platform.registry.Claim;
import dev.ceyuan.platform.registry.Organisations;
import dev.ceyuan.platform.registry.Provenance;
import dev.ceyuan.platform.registry.Recording;
import dev.ceyuan.platform.registry.Visibility;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;

/// The ledger with what it stands on (audit log with proofs, identity, registry, background work) on the
/// embedded database of a home folder, without the web: what a process of Ceyuan does for it, and nothing
/// else.
final class LedgerOnHome implements AutoCloseable {
    /// Who acts. The system itself may do what an officer may.
    static final Actor OFFICE = new Actor.Machine("benchmark");

    private static final int CONNECTIONS = 8;

    private final Home home;
    private final Database database;
    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

    @Configuration
    @EnableTransactionManagement(proxyTargetClass = true)
    @ConfigurationPropertiesScan("dev.ceyuan.platform")
    static class Surroundings {}

    private LedgerOnHome(Home home, Database database) {
        this.home = home;
        this.database = database;
    }

    /// Starts the database, migrates it and starts everything that works in the background.
    ///
    /// @param settings such as `ceyuan.ledger.batch`
    static LedgerOnHome open(Path folder, Map<String, Object> settings) {
        var home = Home.open(folder);
        var opened = new LedgerOnHome(home, Database.open(home, Map.of()));
        Migrations.migrate(opened.access());
        opened.start(settings);
        return opened;
    }

    private void start(Map<String, Object> settings) {
        context.registerBean(Home.class, () -> home);
        context.registerBean(HikariDataSource.class, this::connections);
        context.registerBean(JdbcClient.class, () -> JdbcClient.create(get(DataSource.class)));
        context.registerBean(PlatformTransactionManager.class, () -> new JdbcTransactionManager(get(DataSource.class)));
        context.registerBean(
                TransactionTemplate.class, () -> new TransactionTemplate(get(PlatformTransactionManager.class)));
        context.registerBean(Clock.class, Clock::systemUTC);
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("benchmark", settings));
        context.register(Surroundings.class);
        var scanner = new ClassPathBeanDefinitionScanner(context);
        scanner.setBeanNameGenerator(FullyQualifiedAnnotationBeanNameGenerator.INSTANCE);
        scanner.scan(
                "dev.ceyuan.platform.audit",
                "dev.ceyuan.platform.identity",
                "dev.ceyuan.platform.jobs",
                "dev.ceyuan.platform.registry",
                "dev.ceyuan.platform.ledger");
        context.refresh();
    }

    private HikariDataSource connections() {
        var connections = new HikariDataSource();
        connections.setJdbcUrl(access().jdbcUrl());
        connections.setUsername(access().application().user());
        connections.setPassword(access().application().password());
        connections.setMaximumPoolSize(CONNECTIONS);
        return connections;
    }

    DatabaseAccess access() {
        return database.access();
    }

    <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    JdbcClient jdbc() {
        return get(JdbcClient.class);
    }

    /// A budget of a year that is opened for it.
    UUID budget(String code, int year) {
        get(FiscalYears.class).open(OFFICE, year);
        return get(Budgets.class)
                .open(OFFICE, new Budgets.NewBudget(code, "算力券", year, Unit.FEN))
                .id();
    }

    UUID organisation(String name) {
        var source = Provenance.of("benchmark", LocalDate.of(2026, 11, 29));
        var said = List.of(new Claim(Attribute.NAME, name, source));
        return get(Organisations.class).register(OFFICE, Visibility.PUBLIC, said) instanceof Recording.Recorded recorded
                ? recorded.organisation().id()
                : refused(name);
    }

    private static UUID refused(String name) {
        throw new IllegalStateException("not registered: " + name);
    }

    @Override
    public void close() {
        context.close();
        database.close();
        home.close();
    }
}
