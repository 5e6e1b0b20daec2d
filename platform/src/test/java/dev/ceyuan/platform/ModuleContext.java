package dev.ceyuan.platform;

import com.zaxxer.hikari.HikariDataSource;
import dev.ceyuan.platform.database.DatabaseAccess;
import dev.ceyuan.platform.identity.Actor;
import dev.ceyuan.platform.registry.Attribute;
import dev.ceyuan.platform.registry.Claim;
import dev.ceyuan.platform.registry.Organisations;
import dev.ceyuan.platform.registry.Provenance;
import dev.ceyuan.platform.registry.Recording;
import dev.ceyuan.platform.registry.Visibility;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
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

/// Some modules of the platform on a database, without the web.
public final class ModuleContext implements AutoCloseable {
    private static final int CONNECTIONS = 10;
    private static final AtomicInteger NAMES = new AtomicInteger();

    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

    @Configuration
    @EnableTransactionManagement(proxyTargetClass = true)
    @ConfigurationPropertiesScan("dev.ceyuan.platform")
    static class Surroundings {}

    /// What a database and a clock give; [#start] adds the modules.
    public ModuleContext(DatabaseAccess database, Clock clock) {
        context.registerBean(HikariDataSource.class, () -> connections(database));
        context.registerBean(JdbcClient.class, () -> JdbcClient.create(get(DataSource.class)));
        context.registerBean(PlatformTransactionManager.class, () -> new JdbcTransactionManager(get(DataSource.class)));
        context.registerBean(
                TransactionTemplate.class, () -> new TransactionTemplate(get(PlatformTransactionManager.class)));
        context.registerBean(Clock.class, () -> clock);
        context.register(Surroundings.class);
    }

    /// Sets what the modules are told.
    public ModuleContext set(Map<String, Object> settings) {
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test", settings));
        return this;
    }

    /// Adds single beans of modules that are not started as a whole.
    public ModuleContext add(Class<?>... beans) {
        context.register(beans);
        return this;
    }

    /// Starts modules by their names.
    public ModuleContext start(String... modules) {
        scanner()
                .scan(Stream.of(modules)
                        .map(each -> "dev.ceyuan.platform." + each)
                        .toArray(String[]::new));
        context.refresh();
        return this;
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
        connections.setMaximumPoolSize(CONNECTIONS);
        return connections;
    }

    public <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    /// Registers an organisation under a name of its own.
    public UUID organisation(String name) {
        var source = Provenance.of("test", LocalDate.of(2026, 11, 24));
        var recording = get(Organisations.class)
                .register(
                        new Actor.Machine("test"),
                        Visibility.PUBLIC,
                        List.of(new Claim(Attribute.NAME, name + NAMES.incrementAndGet(), source)));
        return ((Recording.Recorded) recording).organisation().id();
    }

    @Override
    public void close() {
        context.close();
    }
}
