package dev.ceyuan.platform.web.matrix;

import dev.ceyuan.platform.web.TestServer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What is in the database, table by table, as a number that changes with every row.
///
/// Left out is what reading may touch: sessions (their last use), the queues of background work, and what
/// that work derives by itself: from needs and offers (matches and their notices), from events (their places
/// and the tree over them).
final class DatabaseState {
    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(150);
    private static final int QUIET_LOOKS = 4;
    private static final int MOST_LOOKS = 400;

    private final JdbcClient jdbc;
    private final String query;

    DatabaseState(TestServer server) {
        this.jdbc = server.owner();
        this.query = String.join(
                " union all ",
                tables().stream()
                        .map(table ->
                                "select '%s', count(*)::text || ':' || coalesce(sum(hashtextextended(t::text, 0)), 0) from %s t"
                                        .formatted(table, table))
                        .toList());
    }

    private List<String> tables() {
        return jdbc.sql("""
                select format('%I.%I', schemaname, tablename)
                from pg_tables
                where schemaname not in ('pg_catalog', 'information_schema', 'jobs', 'events')
                  and tablename not in ('migration', 'spring_session', 'spring_session_attributes')
                  and (schemaname, tablename) not in
                      (('scenario', 'match'), ('scenario', 'match_due'), ('scenario', 'notice'),
                       ('audit', 'pending'), ('audit', 'leaf'), ('audit', 'tile'), ('audit', 'tree'),
                       ('audit', 'checkpoint'))
                order by 1
                """).query(String.class).list();
    }

    Map<String, String> look() {
        var state = new LinkedHashMap<String, String>();
        jdbc.sql(query).query(row -> {
            state.put(row.getString(1), row.getString(2));
        });
        return state;
    }

    /// Waits until background work has nothing more to do.
    void awaitQuiet() {
        var last = look();
        int quiet = 0;
        for (int i = 0; i < MOST_LOOKS && quiet < QUIET_LOOKS; i++) {
            LockSupport.parkNanos(PAUSE_NANOS);
            var now = look();
            quiet = now.equals(last) ? quiet + 1 : 0;
            last = now;
        }
        if (quiet < QUIET_LOOKS) {
            throw new IllegalStateException("The database does not come to rest");
        }
    }
}
