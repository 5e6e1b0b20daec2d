package dev.ceyuan.platform.intake;

import dev.ceyuan.tables.ColumnMapping;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// The SQL of `intake.import`. A step is taken only from the state that allows it: each write says from
/// which.
@Component
class ImportStore {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final String SELECT = """
            select i.id, i.target, i.owner, i.file_name, i.file_bytes, i.file_sha256, i.received_at, i.received_on,
                   i.state, i.mapping, i.run, i.rows_new, i.rows_changed, i.rows_unchanged, i.rows_wrong,
                   coalesce(p.done, 0) as done, coalesce(p.total, 0) as total, i.scope, i.notice, i.failure,
                   i.finished_at
            from intake.import i left join intake.progress p on p.import_id = i.id
            """;
    private static final String VISIBLE = SELECT + "where i.id = :id and (:readsAll or i.owner = :owner)";
    private static final String LIST = SELECT + """
            where :readsAll or i.owner = :owner
            order by i.received_at desc, i.id
            limit :size offset :skipped
            """;
    private static final String FOR_WORK = SELECT + "where i.id = :id and i.run = :run and i.state = :state";
    private static final String LOCKED = FOR_WORK + " for update of i";

    private final JdbcClient jdbc;

    ImportStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Import created) {
        var written = jdbc.sql("""
                insert into intake.import (id, target, owner, file_name, file_bytes, file_sha256, received_at,
                                           received_on, state, mapping, run)
                values (:id, :target, :owner, :fileName, :fileBytes, :fileSha256, :receivedAt, :receivedOn,
                        'RECOGNISED', cast(:mapping as jsonb), 0)
                """)
                .param("id", created.id())
                .param("target", created.target())
                .param("owner", created.owner())
                .param("fileName", created.fileName())
                .param("fileBytes", created.fileBytes())
                .param("fileSha256", created.fileSha256())
                .param("receivedAt", Timestamp.from(created.receivedAt()))
                .param("receivedOn", created.receivedOn())
                .param("mapping", JSON.writeValueAsString(created.mapping()))
                .update();
        expectOne(written);
    }

    Optional<Import> find(UUID id, Reader reader) {
        return jdbc.sql(VISIBLE)
                .param("id", id)
                .param("readsAll", reader.readsAll())
                .param("owner", reader.owner())
                .query((row, _) -> read(row))
                .optional();
    }

    List<Import> list(Reader reader, int page, int size) {
        return jdbc.sql(LIST)
                .param("readsAll", reader.readsAll())
                .param("owner", reader.owner())
                .param("size", size)
                .param("skipped", (page - 1L) * size)
                .query((row, _) -> read(row))
                .list();
    }

    long count(Reader reader) {
        return jdbc.sql("select count(*) from intake.import where :readsAll or owner = :owner")
                .param("readsAll", reader.readsAll())
                .param("owner", reader.owner())
                .query((row, _) -> row.getLong(1))
                .single();
    }

    /// The import if it still waits for exactly this work.
    Optional<Import> findForWork(UUID id, int run, ImportState state) {
        return jdbc.sql(FOR_WORK)
                .param("id", id)
                .param("run", run)
                .param("state", state.name())
                .query((row, _) -> read(row))
                .optional();
    }

    /// The same, locked until the transaction ends.
    Optional<Import> lockForWork(UUID id, int run, ImportState state) {
        return jdbc.sql(LOCKED)
                .param("id", id)
                .param("run", run)
                .param("state", state.name())
                .query((row, _) -> read(row))
                .optional();
    }

    /// @return false if it is at another step
    boolean setMapping(UUID id, ColumnMapping mapping) {
        return jdbc.sql("""
                update intake.import
                set mapping = cast(:mapping as jsonb), state = 'RECOGNISED', notice = null,
                    rows_new = 0, rows_changed = 0, rows_unchanged = 0, rows_wrong = 0
                where id = :id and state in ('RECOGNISED', 'PREVIEWED')
                """)
                        .param("id", id)
                        .param("mapping", JSON.writeValueAsString(mapping))
                        .update()
                == 1;
    }

    /// @return false if it is at another step
    boolean startPreview(UUID id) {
        return jdbc.sql("""
                update intake.import set state = 'PREVIEWING', run = run + 1, notice = null
                where id = :id and state in ('RECOGNISED', 'PREVIEWED')
                """).param("id", id).update() == 1;
    }

    void finishPreview(UUID id, ImportCounts counts) {
        expectOne(jdbc.sql("""
                update intake.import
                set state = 'PREVIEWED', rows_new = :fresh, rows_changed = :changed, rows_unchanged = :unchanged,
                    rows_wrong = :wrong
                where id = :id and state = 'PREVIEWING'
                """)
                .param("id", id)
                .param("fresh", counts.fresh())
                .param("changed", counts.changed())
                .param("unchanged", counts.unchanged())
                .param("wrong", counts.wrong())
                .update());
    }

    /// @return false if it is at another step
    boolean startApplying(UUID id, ImportScope scope, Instant now) {
        return jdbc.sql("""
                update intake.import set state = 'APPLYING', scope = :scope, agreed_at = :now, notice = null
                where id = :id and state = 'PREVIEWED'
                """)
                        .param("id", id)
                        .param("scope", scope.name())
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    /// Back to the preview, which is to be made again.
    void previewAgain(UUID id) {
        expectOne(jdbc.sql("""
                update intake.import
                set state = 'PREVIEWING', run = run + 1, scope = null, agreed_at = null,
                    notice = 'CHANGED_SINCE_PREVIEW'
                where id = :id and state = 'APPLYING'
                """).param("id", id).update());
    }

    void finish(UUID id, Instant now) {
        expectOne(
                jdbc.sql("""
                update intake.import set state = 'DONE', finished_at = :now where id = :id and state = 'APPLYING'
                """).param("id", id).param("now", Timestamp.from(now)).update());
    }

    /// @return false if it has ended already
    boolean fail(UUID id, ImportFailure failure, Instant now) {
        return jdbc.sql("""
                update intake.import set state = 'FAILED', failure = cast(:failure as jsonb), finished_at = :now
                where id = :id and state not in ('DONE', 'FAILED', 'CANCELLED')
                """)
                        .param("id", id)
                        .param("failure", JSON.writeValueAsString(failure))
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    /// @return false if it has ended already
    boolean cancel(UUID id, Instant now) {
        return jdbc.sql("""
                update intake.import set state = 'CANCELLED', finished_at = :now
                where id = :id and state not in ('DONE', 'FAILED', 'CANCELLED')
                """).param("id", id).param("now", Timestamp.from(now)).update() == 1;
    }

    /// Imports on which nobody has worked since a time although they wait for it.
    List<UUID> abandoned(Instant since) {
        return jdbc.sql("""
                select i.id from intake.import i join intake.progress p on p.import_id = i.id
                where i.state in ('PREVIEWING', 'APPLYING') and p.updated_at < :since
                """)
                .param("since", Timestamp.from(since))
                .query((row, _) -> row.getObject("id", UUID.class))
                .list();
    }

    /// Imports that ended before a time, or were left alone since, and still have a file.
    List<UUID> outdated(Instant before) {
        return jdbc.sql("""
                select i.id from intake.import i
                where coalesce(i.finished_at, i.received_at) < :before and i.state not in ('PREVIEWING', 'APPLYING')
                  and exists (select 1 from intake.chunk c where c.import_id = i.id)
                """)
                .param("before", Timestamp.from(before))
                .query((row, _) -> row.getObject("id", UUID.class))
                .list();
    }

    private static Import read(ResultSet row) throws SQLException {
        var scope = row.getString("scope");
        var failure = row.getString("failure");
        var finished = row.getTimestamp("finished_at");
        return new Import(
                row.getObject("id", UUID.class),
                row.getString("target"),
                row.getString("owner"),
                row.getString("file_name"),
                row.getLong("file_bytes"),
                row.getString("file_sha256"),
                row.getTimestamp("received_at").toInstant(),
                row.getObject("received_on", LocalDate.class),
                ImportState.valueOf(row.getString("state")),
                JSON.readValue(row.getString("mapping"), ColumnMapping.class),
                row.getInt("run"),
                new ImportCounts(
                        row.getInt("rows_new"),
                        row.getInt("rows_changed"),
                        row.getInt("rows_unchanged"),
                        row.getInt("rows_wrong")),
                row.getLong("done"),
                row.getLong("total"),
                scope == null ? null : ImportScope.valueOf(scope),
                row.getString("notice") != null,
                failure == null ? null : JSON.readValue(failure, ImportFailure.class),
                finished == null ? null : finished.toInstant());
    }

    private static void expectOne(int written) {
        if (written != 1) {
            throw new IllegalStateException("Another number of rows than one (%d)".formatted(written));
        }
    }

    /// Who reads: the owner his own, the auditor all.
    record Reader(boolean readsAll, String owner) {}
}
