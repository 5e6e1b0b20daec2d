package dev.ceyuan.platform.audit;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The log of acts. It is written in the transaction of the act: no audit, no act.
@Service
public class AuditLog {
    private final JdbcClient jdbc;
    private final Clock clock;

    AuditLog(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// Appends one act. Must be called inside the transaction that carries it out.
    ///
    /// @param actor who acted, as `Actor.id()` names him
    @Transactional(propagation = Propagation.MANDATORY)
    public void append(String actor, Change change) {
        jdbc.sql("""
                insert into audit.event (id, at, actor, act, object_kind, object_id, before_digest, after_digest)
                values (:id, :at, :actor, :act, :objectKind, :objectId, :before, :after)
                """)
                .param("id", UUID.randomUUID())
                .param("at", Timestamp.from(clock.instant()))
                .param("actor", actor)
                .param("act", change.act())
                .param("objectKind", change.object().kind())
                .param("objectId", change.object().id())
                .param("before", StateDigest.of(change.before()))
                .param("after", StateDigest.of(change.after()))
                .update();
    }

    /// The history of one object, oldest first, at most 1,000 events.
    @Transactional(readOnly = true)
    public List<AuditEvent> historyOf(ObjectRef object) {
        return jdbc.sql("""
                select seq, id, at, actor, act, object_kind, object_id,
                       encode(before_digest, 'hex') as before_digest, encode(after_digest, 'hex') as after_digest
                from audit.event
                where object_kind = :objectKind and object_id = :objectId
                order by seq
                limit 1000
                """)
                .param("objectKind", object.kind())
                .param("objectId", object.id())
                .query(DataClassRowMapper.newInstance(AuditEvent.class))
                .list();
    }
}
