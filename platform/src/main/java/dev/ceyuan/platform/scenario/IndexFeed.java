package dev.ceyuan.platform.scenario;

import dev.ceyuan.matching.Side;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Owns the SQL of the change feed.
///
/// The feed is read by snapshots. A reader keeps the snapshot of its last reading and asks for the rows of
/// transactions that this snapshot did not see. Numbers would not do: a transaction that took a lower
/// number may commit later. Asking only for transactions below `pg_snapshot_xmin` would be safe too, but
/// one long import would then hold up everyone.
@Repository
class IndexFeed {
    private static final int LATEST_SHARE = 10;

    private final JdbcClient jdbc;

    IndexFeed(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// An entry that was changed.
    record Changed(Side side, UUID id) {}

    /// What a snapshot sees and an earlier one did not.
    ///
    /// @param snapshot in PostgreSQL's text form, to be handed to the next reading
    record Reading(String snapshot, List<Changed> changes) {}

    /// The snapshot of now.
    String snapshot() {
        return jdbc.sql("select pg_current_snapshot()::text")
                .query((row, _) -> row.getString(1))
                .single();
    }

    /// What was committed after a snapshot, each entry once. One statement, hence one snapshot.
    Reading since(String snapshot) {
        var seen = new String[] {snapshot};
        var changes = new ArrayList<Changed>();
        jdbc.sql("""
                select now.snapshot, changed.side, changed.entry_id
                from (select pg_current_snapshot()::text as snapshot) as now
                left join (select side, entry_id, min(seq) as first_seq
                           from scenario.entry_change
                           where xid >= pg_snapshot_xmin(cast(:since as pg_snapshot))
                             and not pg_visible_in_snapshot(xid, cast(:since as pg_snapshot))
                           group by side, entry_id) as changed on true
                order by changed.first_seq
                """)
                .param("since", snapshot)
                .query((row, _) -> {
                    seen[0] = row.getString("snapshot");
                    var id = row.getObject("entry_id", UUID.class);
                    return id != null && changes.add(new Changed(Side.valueOf(row.getString("side")), id));
                })
                .list();
        return new Reading(seen[0], List.copyOf(changes));
    }

    /// The revision of every entry of a side that belongs into the index.
    Map<UUID, Long> revisions(Side side) {
        var revisions = new HashMap<UUID, Long>();
        jdbc.sql("select id, revision from scenario.entry where side = :side and state = 'PUBLISHED'")
                .param("side", side.name())
                .query((row, _) -> revisions.put(row.getObject("id", UUID.class), row.getLong("revision")))
                .list();
        return revisions;
    }

    /// Forgets what every node has long read; a node that slept longer compares everything anyway.
    int forget(int hours) {
        return jdbc.sql("delete from scenario.entry_change where at < now() - make_interval(hours => :hours)")
                .param("hours", hours)
                .update();
    }

    /// An entry whose matches have to be computed again.
    record Due(UUID id, Side side, long revision) {}

    /// Takes the right to compute matches until the end of the transaction; only one node does at a time.
    boolean takeTurn() {
        return jdbc.sql("select pg_try_advisory_xact_lock(hashtext('scenario.match'))")
                .query((row, _) -> row.getBoolean(1))
                .single();
    }

    /// Entries due: a few that came last, so that one entry does not wait for all of a long list, then
    /// those that have waited longest.
    List<Due> due(int limit) {
        return jdbc.sql("""
                with latest as (
                    select entry_id, side, revision, due_at from scenario.match_due
                    order by due_at desc, entry_id limit :latest),
                longest as (
                    select entry_id, side, revision, due_at from scenario.match_due
                    order by due_at, entry_id limit :limit)
                select entry_id, side, revision from latest union select entry_id, side, revision from longest
                """)
                .param("latest", Math.max(1, limit / LATEST_SHARE))
                .param("limit", limit)
                .query((row, _) -> new Due(
                        row.getObject("entry_id", UUID.class),
                        Side.valueOf(row.getString("side")),
                        row.getLong("revision")))
                .list();
    }

    /// True if nothing is due.
    boolean quiet() {
        return jdbc.sql("select not exists (select 1 from scenario.match_due)")
                .query((row, _) -> row.getBoolean(1))
                .single();
    }

    /// Strikes what was computed, unless it changed meanwhile.
    void done(List<Due> computed) {
        for (var due : computed) {
            jdbc.sql("delete from scenario.match_due where entry_id = :id and revision <= :revision")
                    .param("id", due.id())
                    .param("revision", due.revision())
                    .update();
        }
    }

    /// True if the lists in the database were, or are being, computed under these rules.
    boolean computedUnder(String specification) {
        return jdbc.sql("select exists (select 1 from scenario.matching_state where specification = :specification)")
                .param("specification", specification)
                .query((row, _) -> row.getBoolean(1))
                .single();
    }

    /// Lets every list be computed again under these rules, if the last were computed under others. One
    /// statement: the change and its consequence are never apart. It waits for the node whose turn it is,
    /// so that this node strikes nothing from the new list that it computed under the old rules.
    void computeUnder(String specification) {
        if (computedUnder(specification)) {
            return;
        }
        jdbc.sql("""
                with changed as (
                    insert into scenario.matching_state (specification)
                    select :specification from (select pg_advisory_xact_lock(hashtext('scenario.match'))) as turn
                    on conflict (one) do update set specification = excluded.specification
                    returning one
                )
                insert into scenario.match_due (entry_id, side, revision)
                select e.id, e.side, e.revision from scenario.entry e join changed on true where e.state = 'PUBLISHED'
                on conflict (entry_id) do nothing
                """).param("specification", specification).update();
    }
}
