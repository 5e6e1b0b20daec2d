package dev.ceyuan.platform.scenario;

import java.sql.Timestamp;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// Owns the SQL of `scenario.example`.
@Repository
class ExampleStore {
    private final JdbcClient jdbc;

    ExampleStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// How an example stands.
    enum Standing {
        /// It is to be loaded: nothing else is here, or an earlier start was interrupted.
        WANTED,
        /// It is there.
        LOADED,
        /// The platform holds other things.
        UNWANTED
    }

    /// Begins loading if nothing else is here, and says how the example stands.
    @Transactional
    public Standing begin(String name, Instant now) {
        jdbc.sql("""
                insert into scenario.example (name, started_at)
                select :name, :now
                where not exists (select 1 from scenario.entry) and not exists (select 1 from scenario.entry_list)
                on conflict do nothing
                """).param("name", name).param("now", Timestamp.from(now)).update();
        return jdbc.sql("select finished_at is not null from scenario.example where name = :name")
                .param("name", name)
                .query((row, _) -> row.getBoolean(1) ? Standing.LOADED : Standing.WANTED)
                .optional()
                .orElse(Standing.UNWANTED);
    }

    void finish(String name, Instant now) {
        var rows = jdbc.sql("update scenario.example set finished_at = :now where name = :name and finished_at is null")
                .param("name", name)
                .param("now", Timestamp.from(now))
                .update();
        if (rows != 1) {
            throw new IllegalStateException("An example was finished %d times (%s)".formatted(rows, name));
        }
    }
}
