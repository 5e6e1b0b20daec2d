package dev.ceyuan.platform.identity;

import java.util.UUID;

/// Rows of Spring Session's table, as a running server would leave them.
final class SessionRows {
    private SessionRows() {}

    static String insert(IdentityFixture identity, UUID account) {
        var id = UUID.randomUUID().toString();
        long now = identity.clock.millis();
        identity.jdbc()
                .sql("""
                insert into identity.spring_session
                    (primary_id, session_id, creation_time, last_access_time, max_inactive_interval, expiry_time,
                     principal_name)
                values (:id, :id, :now, :now, 1800, :now + 1800000, :account)
                """)
                .param("id", id)
                .param("now", now)
                .param("account", account.toString())
                .update();
        return id;
    }

    static int count(IdentityFixture identity, UUID account) {
        return identity.jdbc()
                .sql("select count(*) from identity.spring_session where principal_name = :account")
                .param("account", account.toString())
                .query(Integer.class)
                .single();
    }
}
