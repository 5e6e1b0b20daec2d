package dev.ceyuan.platform.audit;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
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
        appendAll(actor, List.of(change));
    }

    /// Appends several acts of one actor in their order, with one statement. Must be called inside the
    /// transaction that carries them out.
    ///
    /// @param actor who acted, as `Actor.id()` names him
    @Transactional(propagation = Propagation.MANDATORY)
    public void appendAll(String actor, List<Change> changes) {
        appendAll(changes.stream().map(change -> new Act(actor, change)).toList());
    }

    /// Appends acts of several actors in their order, with one statement. Must be called inside the
    /// transaction that carries them out.
    @Transactional(propagation = Propagation.MANDATORY)
    public void appendAll(List<Act> acts) {
        var changes = acts.stream().map(Act::change).toList();
        var ids = changes.stream().map(_ -> UUID.randomUUID().toString()).toArray(String[]::new);
        var salts = changes.stream().map(_ -> StateDigest.salt()).toArray(String[]::new);
        var numbers = IntStream.range(0, changes.size());
        var before = new @Nullable String[changes.size()];
        var after = new @Nullable String[changes.size()];
        numbers.forEach(i -> {
            before[i] = StateDigest.of(salts[i], changes.get(i).before());
            after[i] = StateDigest.of(salts[i], changes.get(i).after());
        });
        var written = jdbc.sql("""
                with change as (
                    select * from unnest(cast(:ids as uuid[]), cast(:salts as text[]), cast(:actors as text[]),
                                         cast(:acts as text[]), cast(:kinds as text[]), cast(:objects as text[]),
                                         cast(:before as text[]), cast(:after as text[]))
                        with ordinality as each (id, salt, actor, act, kind, object, before, after, place)
                ), written as (
                    insert into audit.event
                        (id, at, actor, act, object_kind, object_id, before_digest, after_digest)
                    select id, :at, actor, act, kind, object, decode(before, 'hex'), decode(after, 'hex')
                    from change order by place
                    returning id
                )
                insert into audit.salt (event_id, salt)
                select change.id, decode(change.salt, 'hex') from change join written on written.id = change.id
                """)
                .param("ids", ids)
                .param("salts", salts)
                .param("at", Timestamp.from(clock.instant()))
                .param("actors", acts.stream().map(Act::actor).toArray(String[]::new))
                .param("acts", each(changes, Change::act))
                .param("kinds", each(changes, change -> change.object().kind()))
                .param("objects", each(changes, change -> change.object().id()))
                .param("before", before)
                .param("after", after)
                .update();
        if (written != changes.size()) {
            throw new IllegalStateException("%d of %d acts were appended".formatted(written, changes.size()));
        }
    }

    private static String[] each(List<Change> changes, Function<Change, String> part) {
        return changes.stream().map(part).toArray(String[]::new);
    }

    /// The history of one object, oldest first, at most 1,000 events.
    @Transactional(readOnly = true)
    public List<AuditEvent> historyOf(ObjectRef object) {
        return jdbc.sql("select " + EventRows.COLUMNS + """
                 from audit.event e
                where e.object_kind = :objectKind and e.object_id = :objectId
                order by e.seq
                limit 1000
                """)
                .param("objectKind", object.kind())
                .param("objectId", object.id())
                .query(EventRows::event)
                .list();
    }
}
