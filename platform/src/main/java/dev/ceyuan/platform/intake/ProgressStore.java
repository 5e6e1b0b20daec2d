package dev.ceyuan.platform.intake;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/// The SQL of `intake.progress`. Its writes are transactions of their own, so that others see them while a
/// long transaction applies an import.
@Component
class ProgressStore {
    private final JdbcClient jdbc;
    private final TransactionTemplate own;
    private final Clock clock;

    ProgressStore(JdbcClient jdbc, PlatformTransactionManager transactions, Clock clock) {
        this.jdbc = jdbc;
        this.own = new TransactionTemplate(transactions);
        this.own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
    }

    /// Makes ready for a job, in the caller's transaction.
    void prepare(UUID importId) {
        jdbc.sql("""
                insert into intake.progress (import_id, worker, done, total, cancelled, updated_at)
                values (:importId, :worker, 0, 0, false, :now)
                on conflict (import_id) do update
                set worker = excluded.worker, done = 0, total = 0, cancelled = false, updated_at = excluded.updated_at
                """)
                .param("importId", importId)
                .param("worker", UUID.randomUUID())
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    /// Makes this execution the one that may go on.
    void start(UUID importId, UUID worker) {
        own.executeWithoutResult(_ -> {
            var written = jdbc.sql("""
                    update intake.progress set worker = :worker, done = 0, total = 0, updated_at = :now
                    where import_id = :importId
                    """)
                    .param("importId", importId)
                    .param("worker", worker)
                    .param("now", Timestamp.from(clock.instant()))
                    .update();
            if (written != 1) {
                throw new IllegalStateException("An import without progress (%s)".formatted(importId));
            }
        });
    }

    /// Notes how far the execution has come.
    ///
    /// @return false if it must stop: another execution has taken over, or the user has called the import off
    boolean advance(UUID importId, UUID worker, long done, long total) {
        return Boolean.TRUE.equals(own.execute(_ -> jdbc.sql("""
                update intake.progress set done = :done, total = greatest(:total, :done), updated_at = :now
                where import_id = :importId and worker = :worker and not cancelled
                """)
                        .param("importId", importId)
                        .param("worker", worker)
                        .param("done", done)
                        .param("total", total)
                        .param("now", Timestamp.from(clock.instant()))
                        .update()
                == 1));
    }

    /// True if this execution may still go on; locks the row until the caller's transaction ends, so that
    /// it stays true.
    boolean holds(UUID importId, UUID worker) {
        return jdbc.sql("""
                select 1 from intake.progress
                where import_id = :importId and worker = :worker and not cancelled
                for share
                """)
                .param("importId", importId)
                .param("worker", worker)
                .query((_, _) -> true)
                .optional()
                .isPresent();
    }

    /// Asks whoever works on the import to stop.
    void cancel(UUID importId) {
        own.executeWithoutResult(_ -> jdbc.sql("""
                update intake.progress set cancelled = true, updated_at = :now where import_id = :importId
                """)
                .param("importId", importId)
                .param("now", Timestamp.from(clock.instant()))
                .update());
    }

    boolean cancelled(UUID importId) {
        return jdbc.sql("select cancelled from intake.progress where import_id = :importId")
                .param("importId", importId)
                .query((row, _) -> row.getBoolean("cancelled"))
                .optional()
                .orElse(false);
    }

    void delete(UUID importId) {
        jdbc.sql("delete from intake.progress where import_id = :importId")
                .param("importId", importId)
                .update();
    }
}
