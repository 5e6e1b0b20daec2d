package dev.ceyuan.platform.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/// The columns of `audit.event e`, and what a row of them says.
final class EventRows {
    static final String COLUMNS = """
            e.seq, e.id, e.at, e.actor, e.act, e.object_kind, e.object_id,
            encode(e.before_digest, 'hex') as before_digest, encode(e.after_digest, 'hex') as after_digest
            """;

    private EventRows() {}

    static AuditEvent event(ResultSet row, int number) throws SQLException {
        return new AuditEvent(
                row.getLong("seq"),
                row.getObject("id", UUID.class),
                row.getTimestamp("at").toInstant(),
                row.getString("actor"),
                row.getString("act"),
                row.getString("object_kind"),
                row.getString("object_id"),
                row.getString("before_digest"),
                row.getString("after_digest"));
    }
}
