package dev.ceyuan.platform.identity;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The SQL on Spring Session's table that goes beyond one session: ending them in the transaction that
/// gives the reason.
@Repository
class SessionStore {
    private final JdbcClient jdbc;

    SessionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<OpenSession> of(UUID account, String currentSessionId, Instant now) {
        return jdbc.sql("""
                select primary_id, creation_time, last_access_time, expiry_time, session_id = :current as is_current
                from identity.spring_session
                where principal_name = :account and expiry_time > :now
                order by last_access_time desc
                """)
                .param("current", currentSessionId)
                .param("account", account.toString())
                .param("now", now.toEpochMilli())
                .query((row, _) -> new OpenSession(
                        row.getString("primary_id"),
                        Instant.ofEpochMilli(row.getLong("creation_time")),
                        Instant.ofEpochMilli(row.getLong("last_access_time")),
                        Instant.ofEpochMilli(row.getLong("expiry_time")),
                        row.getBoolean("is_current")))
                .list();
    }

    /// @return how many sessions were ended
    int endAll(UUID account) {
        return jdbc.sql("delete from identity.spring_session where principal_name = :account")
                .param("account", account.toString())
                .update();
    }

    /// @return false if the account has no such session
    boolean end(UUID account, String id) {
        return jdbc.sql("delete from identity.spring_session where principal_name = :account and primary_id = :id")
                        .param("account", account.toString())
                        .param("id", id)
                        .update()
                == 1;
    }
}
