package dev.ceyuan.platform.scenario;

import dev.ceyuan.matching.Side;
import java.util.ArrayList;
import java.util.Collection;
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
    ///
    /// @param affected true if it did not change itself, so that only its own list is computed
    record Due(UUID id, Side side, long revision, boolean affected) {}

    /// Takes the right to compute matches until the end of the transaction; only one node does at a time.
    boolean takeTurn() {
        return jdbc.sql("select pg_try_advisory_xact_lock(hashtext('scenario.match'))")
                .query((row, _) -> row.getBoolean(1))
                .single();
    }

    /// The entries due: what changed before what is affected by it, the latest transaction first and in it in
    /// the order of the feed. So what somebody has just published does not wait for a long list, and a list
    /// that many changes affect is computed once.
    List<Due> due(int limit) {
        return jdbc.sql("""
                select entry_id, side, revision, affected from scenario.match_due
                order by affected, due_at desc, seq limit :limit
                """)
                .param("limit", limit)
                .query((row, _) -> new Due(
                        row.getObject("entry_id", UUID.class),
                        Side.valueOf(row.getString("side")),
                        row.getLong("revision"),
                        row.getBoolean("affected")))
                .list();
    }

    /// Lets the lists of these entries be computed again, as far as they are open.
    void affect(Collection<UUID> ids) {
        jdbc.sql("""
                insert into scenario.match_due (entry_id, side, revision, affected)
                select id, side, revision, true from scenario.entry
                where id = any(cast(:ids as uuid[])) and state = 'PUBLISHED'
                on conflict (entry_id) do nothing
                """)
                .param("ids", ids.stream().map(UUID::toString).toArray(String[]::new))
                .update();
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
                insert into scenario.match_due (entry_id, side, revision, affected)
                select e.id, e.side, e.revision, true
                from scenario.entry e join changed on true where e.state = 'PUBLISHED'
                on conflict (entry_id) do nothing
                """).param("specification", specification).update();
    }
}
