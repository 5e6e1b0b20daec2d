package dev.ceyuan.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.ceyuan.platform.database.DatabaseAccess;
import dev.ceyuan.platform.database.TestDatabase;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;

class AuditLogIT {
    private static final DatabaseAccess DATABASE = TestDatabase.fresh();
    private static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");

    private final DriverManagerDataSource connections = new DriverManagerDataSource(
            DATABASE.jdbcUrl(),
            DATABASE.application().user(),
            DATABASE.application().password());
    private final JdbcClient jdbc = JdbcClient.create(connections);
    private final TransactionTemplate transaction =
            new TransactionTemplate(new DataSourceTransactionManager(connections));
    private final AuditLog log = new AuditLog(jdbc, Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void tellsWhoDidWhatToWhichObjectAndWhen() {
        var need = ObjectRef.of("need", "n-1");

        log.append("account:1", Change.created("need.drafted", need, Map.of("title", "政务咨询")));
        log.append(
                "account:2",
                Change.changed("need.published", need, Map.of("state", "DRAFT"), Map.of("state", "PUBLISHED")));

        assertThat(log.historyOf(need))
                .extracting(AuditEvent::actor, AuditEvent::act, AuditEvent::at)
                .containsExactly(tuple("account:1", "need.drafted", NOW), tuple("account:2", "need.published", NOW));
    }

    @Test
    void digestsDependOnTheStateAndNotOnTheOrderOfItsKeys() {
        var salt = StateDigest.salt();
        var one = StateDigest.of(salt, Map.of("a", 1, "b", 2));
        var other = StateDigest.of(salt, new TreeMap<>(Map.of("b", 2, "a", 1)).descendingMap());

        assertThat(one).isEqualTo(other).hasSize(64).isNotEqualTo(StateDigest.of(salt, Map.of("a", 1, "b", 3)));
        assertThat(one).isNotEqualTo(StateDigest.of(StateDigest.salt(), Map.of("a", 1, "b", 2)));
    }

    @Test
    void anEventGoesWhenItsActIsRolledBack() {
        var need = ObjectRef.of("need", "rolled-back");

        transaction.executeWithoutResult(status -> {
            log.append("account:1", Change.created("need.drafted", need, Map.of()));
            status.setRollbackOnly();
        });

        assertThat(log.historyOf(need)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit.event set actor = 'someone else'",
                "delete from audit.event",
                "truncate audit.event",
                "drop table audit.event",
                "alter table audit.event disable trigger all",
                "insert into audit.event (seq, id, at, actor, act, object_kind, object_id, after_digest) "
                        + "overriding system value values (1, gen_random_uuid(), now(), 'a', 'b.c', 'd', 'e', sha256('')) "
                        + "on conflict (seq) do update set actor = 'someone else'"
            })
    void theApplicationCanNeitherChangeNorRemoveWhatIsWritten(String attempt) {
        log.append("account:1", Change.created("need.drafted", ObjectRef.of("need", "kept"), Map.of()));

        assertThatThrownBy(() -> jdbc.sql(attempt).update())
                .rootCause()
                .hasMessageMatching("ERROR: (permission denied|must be owner).*");
        assertThat(log.historyOf(ObjectRef.of("need", "kept")))
                .isNotEmpty()
                .allSatisfy(event -> assertThat(event.actor()).isEqualTo("account:1"));
    }
}
