package dev.ceyuan.platform.identity;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.ceyuan.platform.audit.AuditEvent;
import dev.ceyuan.platform.audit.AuditLog;
import dev.ceyuan.platform.audit.ObjectRef;
import dev.ceyuan.platform.database.DatabaseAccess;
import dev.ceyuan.platform.database.TestDatabase;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;

/// The module on a database of its own, with a clock that stands and cheap hashes; one for all tests of a
/// process, emptied for each.
final class IdentityFixture {
    static final String PASSWORD = "three cats on a roof";
    static final ClientAddress OFFICE = new ClientAddress("192.0.2.10");
    static final ClientAddress ELSEWHERE = new ClientAddress("198.51.100.7");

    private static final String START = "2026-03-01T08:00:00.000000789Z";

    final TestClock clock = new TestClock(START);
    private final DatabaseAccess database = TestDatabase.fresh();
    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

    /// The module with no account yet, at eight in the morning (UTC) of 1 March 2026 and a
    /// fraction that the database rounds up.
    static IdentityFixture empty() {
        Running.ONLY.reset();
        return Running.ONLY;
    }

    private static final class Running {
        static final IdentityFixture ONLY = new IdentityFixture();
    }

    private IdentityFixture() {
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "test",
                        Map.of(
                                "ceyuan.identity.password.memory-kib", 64,
                                "ceyuan.identity.password.iterations", 1)));
        context.registerBean(Clock.class, () -> clock);
        context.registerBean(DatabaseAccess.class, () -> database);
        context.registerBean(MergedOrganisations.class, () -> IdentityFixture::eachItself);
        context.register(Wiring.class);
        context.refresh();
    }

    /// Nobody has merged anything: the registry is not here.
    private static Map<UUID, Set<UUID>> eachItself(Collection<UUID> organisations) {
        return organisations.stream().distinct().collect(Collectors.toMap(id -> id, Set::of));
    }

    /// Not a `@Configuration`: the whole platform, scanned in other tests, must not find it.
    @EnableTransactionManagement
    @EnableConfigurationProperties(IdentityProperties.class)
    @ComponentScan(basePackageClasses = Actor.class)
    @Import(AuditLog.class)
    static class Wiring {
        @Bean
        DataSource dataSource(DatabaseAccess access) {
            var config = new HikariConfig();
            config.setJdbcUrl(access.jdbcUrl());
            config.setUsername(access.application().user());
            config.setPassword(access.application().password());
            config.setMaximumPoolSize(12);
            config.setMinimumIdle(1);
            return new HikariDataSource(config);
        }

        @Bean
        PlatformTransactionManager transactionManager(DataSource dataSource) {
            return new JdbcTransactionManager(dataSource);
        }

        @Bean
        JdbcClient jdbcClient(DataSource dataSource) {
            return JdbcClient.create(dataSource);
        }
    }

    <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    JdbcClient jdbc() {
        return get(JdbcClient.class);
    }

    /// The first account: officer and administrator.
    Actor.Member administrator() {
        var token = get(FirstAccounts.class).link().orElseThrow().token();
        var account = get(FirstAccounts.class)
                .create(token, "chen.jing@office.example", new NewAccount("陈静", PASSWORD), OFFICE);
        return actor(account);
    }

    /// Someone invited by the administrator, with a role of the whole programme.
    Actor.Member invited(Actor administrator, String email, Role role) {
        var link = get(Invitations.class)
                .invite(
                        administrator,
                        email,
                        Appointment.from(get(Journal.class).today(), role),
                        OFFICE);
        return actor(get(Invitations.class).accept(link.token(), new NewAccount("李明", PASSWORD), ELSEWHERE));
    }

    /// The account as an actor of this moment.
    Actor.Member actor(UUID account) {
        return get(Accounts.class).actor(account).orElseThrow();
    }

    List<String> actsOn(ObjectRef object) {
        return get(AuditLog.class).historyOf(object).stream()
                .map(AuditEvent::act)
                .toList();
    }

    long auditEvents() {
        return jdbc().sql("select count(*) from audit.event").query(Long.class).single();
    }

    private void reset() {
        clock.set(START);
        JdbcClient.create(new DriverManagerDataSource(
                        database.jdbcUrl(),
                        database.owner().user(),
                        database.owner().password()))
                .sql("truncate identity.account, identity.one_time_link, identity.sign_in_throttle, "
                        + "identity.spring_session, audit.event cascade")
                .update();
    }
}
