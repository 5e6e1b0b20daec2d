package dev.ceyuan.platform.intake;

import com.zaxxer.hikari.HikariDataSource;
import dev.ceyuan.platform.audit.AuditLog;
import dev.ceyuan.platform.database.DatabaseAccess;
import dev.ceyuan.platform.database.TestDatabase;
import dev.ceyuan.platform.identity.Actor;
import dev.ceyuan.platform.identity.Actor.Grant;
import dev.ceyuan.platform.identity.Role;
import dev.ceyuan.platform.jobs.Jobs;
import dev.ceyuan.platform.registry.RegistrySettings;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;

/// Registry and intake on a database of their own, without web and without a running job queue: tests do
/// the work of the jobs themselves.
public final class IntakeContext implements AutoCloseable {
    /// What the clock of the context says.
    public static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");

    private final AnnotationConfigApplicationContext context;
    private final ConcurrentHashMap<UUID, Actor> accounts = new ConcurrentHashMap<>();

    private IntakeContext(Class<?>... more) {
        context = new AnnotationConfigApplicationContext();
        context.registerBean(DatabaseAccess.class, TestDatabase::fresh);
        context.registerBean(IntakeContext.class, () -> this);
        context.register(Wiring.class);
        if (more.length > 0) {
            context.register(more);
        }
        context.refresh();
    }

    /// A context with further beans.
    public static IntakeContext open(Class<?>... more) {
        return new IntakeContext(more);
    }

    /// A bean of the context.
    public <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    /// A new officer.
    public Actor officer() {
        return member(new Grant(Role.OFFICER, null));
    }

    /// A new member with these roles.
    public Actor member(Grant... grants) {
        var actor = new Actor.Member(UUID.randomUUID(), "测试", Set.of(grants));
        accounts.put(actor.account(), actor);
        return actor;
    }

    /// Closes the account of a member.
    public void closeAccount(Actor actor) {
        accounts.remove(((Actor.Member) actor).account());
    }

    @Override
    public void close() {
        context.close();
    }

    @Configuration
    @EnableTransactionManagement
    @Import({AuditLog.class, Jobs.class})
    @ComponentScan(
            basePackages = {"dev.ceyuan.platform.registry", "dev.ceyuan.platform.intake"},
            excludeFilters = {
                @Filter(type = FilterType.ASSIGNABLE_TYPE, classes = Owners.class),
                @Filter(type = FilterType.REGEX, pattern = ".*(Test|IT|Properties|Simulation|OracleTest)(\\$.*)?"),
                @Filter(type = FilterType.REGEX, pattern = ".*IntakeContext.*")
            })
    static class Wiring {
        @Bean
        DataSource dataSource(DatabaseAccess access) {
            var pool = new HikariDataSource();
            pool.setJdbcUrl(access.jdbcUrl());
            pool.setUsername(access.application().user());
            pool.setPassword(access.application().password());
            pool.setMaximumPoolSize(8);
            return pool;
        }

        @Bean
        JdbcClient jdbcClient(DataSource dataSource) {
            return JdbcClient.create(dataSource);
        }

        @Bean
        PlatformTransactionManager transactions(DataSource dataSource) {
            return new JdbcTransactionManager(dataSource);
        }

        @Bean
        Clock clock() {
            return Clock.fixed(NOW, ZoneOffset.UTC);
        }

        @Bean
        RegistrySettings registrySettings() {
            return new RegistrySettings(80, 4);
        }

        @Bean
        IntakeSettings intakeSettings() {
            return new IntakeSettings(32, 100_000, 30, ZoneId.of("Asia/Shanghai"));
        }

        @Bean
        @Primary
        Owners owners(IntakeContext self) {
            return new Owners(account -> Optional.ofNullable(self.accounts.get(account)));
        }

        @Bean
        MessageSource messageSource() {
            var messages = new ResourceBundleMessageSource();
            messages.setBasenames("messages/registry", "messages/intake");
            messages.setDefaultEncoding("UTF-8");
            messages.setFallbackToSystemLocale(false);
            return messages;
        }
    }
}
