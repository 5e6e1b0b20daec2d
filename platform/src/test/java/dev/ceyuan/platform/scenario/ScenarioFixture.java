package dev.ceyuan.platform.scenario;

import com.zaxxer.hikari.HikariDataSource;
import dev.ceyuan.matching.Side;
import dev.ceyuan.platform.database.DatabaseAccess;
import dev.ceyuan.platform.database.DatabaseAccess.Credentials;
import dev.ceyuan.platform.identity.Actor;
import dev.ceyuan.platform.identity.Role;
import dev.ceyuan.platform.registry.Attribute;
import dev.ceyuan.platform.registry.Claim;
import dev.ceyuan.platform.registry.Organisations;
import dev.ceyuan.platform.registry.Provenance;
import dev.ceyuan.platform.registry.Recording;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
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

/// The scenario module with what it stands on, on a database of its own, without the web.
final class ScenarioFixture implements AutoCloseable {
    static final Actor OFFICER =
            new Actor.Member(UUID.randomUUID(), "王主任", Set.of(new Actor.Grant(Role.OFFICER, null)));
    static final Actor AUDITOR =
            new Actor.Member(UUID.randomUUID(), "审计员", Set.of(new Actor.Grant(Role.AUDITOR, null)));
    static final Actor VISITOR = new Actor.Visitor();

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final AtomicInteger NAMES = new AtomicInteger();

    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

    @Configuration
    @EnableTransactionManagement(proxyTargetClass = true)
    @ConfigurationPropertiesScan("dev.ceyuan.platform")
    static class Surroundings {}

    ScenarioFixture(DatabaseAccess access, Path index) {
        this(access, index, Clock.systemUTC());
    }

    ScenarioFixture(DatabaseAccess access, Path index, Clock clock) {
        var connections = connections(access.jdbcUrl(), access.application());
        context.registerBean(HikariDataSource.class, () -> connections);
        context.registerBean(JdbcClient.class, () -> JdbcClient.create(connections));
        context.registerBean(
                PlatformTransactionManager.class, () -> new JdbcTransactionManager(context.getBean(DataSource.class)));
        context.registerBean(
                TransactionTemplate.class,
                () -> new TransactionTemplate(context.getBean(PlatformTransactionManager.class)));
        context.registerBean(Clock.class, () -> clock);
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("test", Map.of("ceyuan.scenario.index-directory", index)));
        context.register(Surroundings.class);
        scanner()
                .scan(
                        "dev.ceyuan.platform.audit",
                        "dev.ceyuan.platform.identity",
                        "dev.ceyuan.platform.jobs",
                        "dev.ceyuan.platform.intake",
                        "dev.ceyuan.platform.registry",
                        "dev.ceyuan.platform.scenario");
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

    private static HikariDataSource connections(String url, Credentials credentials) {
        var connections = new HikariDataSource();
        connections.setJdbcUrl(url);
        connections.setUsername(credentials.user());
        connections.setPassword(credentials.password());
        connections.setMaximumPoolSize(6);
        return connections;
    }

    <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    JdbcClient jdbc() {
        return get(JdbcClient.class);
    }

    /// Registers an organisation under a name of its own.
    UUID organisation(String name) {
        var source = Provenance.of("test", LocalDate.of(2026, 11, 24));
        var recording = get(Organisations.class)
                .register(
                        new Actor.Machine("test"),
                        dev.ceyuan.platform.registry.Visibility.PUBLIC,
                        List.of(new Claim(Attribute.NAME, name + NAMES.incrementAndGet(), source)));
        return ((Recording.Recorded) recording).organisation().id();
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
