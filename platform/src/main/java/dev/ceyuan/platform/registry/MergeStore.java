package dev.ceyuan.platform.registry;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The SQL of merging and separating.
@Component
class MergeStore {
    private final JdbcClient jdbc;

    MergeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Records the decision.
    void record(Merge merge) {
        var recorded = jdbc.sql("""
                insert into registry.merge (id, loser_id, survivor_id, decided_at, decided_by)
                values (:id, :loser, :survivor, :at, :by)
                """)
                .param("id", merge.id())
                .param("loser", merge.loser())
                .param("survivor", merge.survivor())
                .param("at", Timestamp.from(merge.decidedAt()))
                .param("by", merge.decidedBy())
                .update();
        Rows.expect(1, recorded);
    }

    /// Lets the loser, with all that was merged into it, point to the survivor.
    void point(Merge merge) {
        var moved = jdbc.sql("""
                update registry.organisation
                set root_id = :survivor, merged_into = case when id = :loser then :survivor else merged_into end
                where root_id = :loser
                """)
                .param("survivor", merge.survivor())
                .param("loser", merge.loser())
                .update();
        if (moved < 1) {
            throw new IllegalStateException("Nothing to merge (%s)".formatted(merge));
        }
    }

    /// Lets the loser of a merge, with all that was merged into it, stand alone again.
    void separate(Merge merge, Instant at, String by) {
        var recorded = jdbc.sql("""
                update registry.merge set undone_at = :at, undone_by = :by where id = :id and undone_at is null
                """)
                .param("at", Timestamp.from(at))
                .param("by", by)
                .param("id", merge.id())
                .update();
        Rows.expect(1, recorded);
        var moved = jdbc.sql("""
                with recursive part (id) as (
                    select cast(:loser as uuid)
                    union all
                    select o.id from part join registry.organisation o on o.merged_into = part.id
                )
                update registry.organisation o
                set root_id = :loser, merged_into = case when o.id = :loser then null else o.merged_into end
                from part where o.id = part.id
                """).param("loser", merge.loser()).update();
        if (moved < 1) {
            throw new IllegalStateException("Nothing to separate (%s)".formatted(merge));
        }
    }

    /// A merge that stands, locked.
    Optional<Merge> lockStanding(UUID merge) {
        return jdbc.sql("""
                select id, loser_id as loser, survivor_id as survivor, decided_at, decided_by
                from registry.merge
                where id = :id and undone_at is null
                for update
                """)
                .param("id", merge)
                .query(DataClassRowMapper.newInstance(Merge.class))
                .optional();
    }
}
