package dev.ceyuan.platform.audit;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Finds events, newest first. For the auditor's desk; who may ask is decided by the caller.
@Service
public class AuditSearch {
    private final JdbcClient jdbc;

    AuditSearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// What is looked for; null for anything.
    ///
    /// @param actor  who acted, as the log names him
    /// @param act    the whole act, or its noun such as `need`
    /// @param kind   of the object
    /// @param object id of the object
    /// @param from   the first moment
    /// @param until  the first moment that is too late
    /// @param before only events with a smaller number: the last one of the page before
    public record Question(
            @Nullable String actor,
            @Nullable String act,
            @Nullable String kind,
            @Nullable String object,
            @Nullable Instant from,
            @Nullable Instant until,
            @Nullable Long before) {
        /// Everything.
        public static final Question ALL = new Question(null, null, null, null, null, null, null);
    }

    /// At most so many events.
    @Transactional(readOnly = true)
    public List<AuditEvent> find(Question question, int limit) {
        return jdbc.sql("select " + EventRows.COLUMNS + """
                 from audit.event e
                where (cast(:actor as text) is null or e.actor = :actor)
                  and (cast(:act as text) is null or e.act = :act or e.act like :act || '.%')
                  and (cast(:kind as text) is null or e.object_kind = :kind)
                  and (cast(:object as text) is null or e.object_id = :object)
                  and (cast(:from as timestamptz) is null or e.at >= :from)
                  and (cast(:until as timestamptz) is null or e.at < :until)
                  and (cast(:before as bigint) is null or e.seq < :before)
                order by e.seq desc
                limit :limit
                """)
                .param("actor", question.actor())
                .param("act", question.act())
                .param("kind", question.kind())
                .param("object", question.object())
                .param("from", timestamp(question.from()))
                .param("until", timestamp(question.until()))
                .param("before", question.before())
                .param("limit", limit)
                .query(EventRows::event)
                .list();
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant at) {
        return at == null ? null : Timestamp.from(at);
    }
}
