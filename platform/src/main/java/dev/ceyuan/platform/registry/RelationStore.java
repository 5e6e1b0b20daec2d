package dev.ceyuan.platform.registry;

import dev.ceyuan.platform.registry.OrganisationView.MergedOrganisation;
import dev.ceyuan.platform.registry.OrganisationView.RelatedOrganisation;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The SQL of `registry.relation`, and of what was merged into what.
@Component
class RelationStore {
    private final JdbcClient jdbc;

    RelationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @return false if the same relation stands already
    boolean insert(Relation relation) {
        var provenance = relation.provenance();
        return jdbc.sql("""
                insert into registry.relation (id, from_id, to_id, kind, source, source_address, as_of, confidence,
                                               recorded_at, recorded_by)
                values (:id, :from, :to, :kind, :source, :address, :asOf, :confidence, :at, :by)
                on conflict (from_id, to_id, kind) where retired_at is null do nothing
                """)
                        .param("id", relation.id())
                        .param("from", relation.from())
                        .param("to", relation.to())
                        .param("kind", relation.kind().name())
                        .param("source", provenance.source())
                        .param("address", provenance.address())
                        .param("asOf", provenance.asOf())
                        .param(
                                "confidence",
                                provenance.confidence() == null
                                        ? null
                                        : provenance.confidence().name())
                        .param("at", Timestamp.from(relation.recordedAt()))
                        .param("by", relation.recordedBy())
                        .update()
                == 1;
    }

    void retire(UUID relation, Instant at, String by) {
        var written = jdbc.sql("""
                update registry.relation set retired_at = :at, retired_by = :by
                where id = :id and retired_at is null
                """)
                .param("at", Timestamp.from(at))
                .param("by", by)
                .param("id", relation)
                .update();
        Rows.expect(1, written);
    }

    Optional<Relation> standing(UUID relation) {
        return jdbc.sql("""
                select id, from_id, to_id, kind, source, source_address, as_of, confidence, recorded_at, recorded_by
                from registry.relation
                where id = :id and retired_at is null
                """)
                .param("id", relation)
                .query((row, _) -> relation(row))
                .optional();
    }

    /// The standing relations of a root with other roots that the reader may see.
    List<RelatedOrganisation> of(UUID root, Sight sight) {
        return jdbc.sql("""
                with pair as (
                    select r.*, f.root_id as from_root, t.root_id as to_root
                    from registry.relation r
                    join registry.organisation f on f.id = r.from_id
                    join registry.organisation t on t.id = r.to_id
                    where r.retired_at is null and f.root_id <> t.root_id
                )
                select p.id, p.from_id, p.to_id, p.kind, p.source, p.source_address, p.as_of, p.confidence,
                       p.recorded_at, p.recorded_by, o.id as other, o.name as other_name,
                       p.from_root = :root as outgoing
                from pair p
                join registry.organisation o on o.id = case when p.from_root = :root then p.to_root else p.from_root end
                where (p.from_root = :root or p.to_root = :root)
                  and (:seesAll or o.visibility = 'PUBLIC' or exists (
                       select 1 from registry.organisation m
                       where m.id = any(cast(:mine as uuid[])) and m.root_id = o.id))
                order by p.kind, o.name, p.id
                """)
                .param("root", root)
                .param("seesAll", sight.seesAll())
                .param("mine", sight.mine())
                .query((row, _) -> new RelatedOrganisation(
                        relation(row),
                        row.getObject("other", UUID.class),
                        row.getString("other_name"),
                        row.getBoolean("outgoing")))
                .list();
    }

    /// True if `to` is reached from `from` over standing parents, merges taken into account.
    boolean controls(UUID from, UUID to) {
        return jdbc.sql("""
                with recursive edge as (
                    select f.root_id as parent, t.root_id as child
                    from registry.relation r
                    join registry.organisation f on f.id = r.from_id
                    join registry.organisation t on t.id = r.to_id
                    where r.kind = 'PARENT' and r.retired_at is null
                ), reached (id) as (
                    select root_id from registry.organisation where id = :from
                    union
                    select e.child from reached join edge e on e.parent = reached.id
                )
                select exists (select 1 from reached
                               join registry.organisation o on o.root_id = reached.id where o.id = :to)
                """)
                .param("from", from)
                .param("to", to)
                .query((row, _) -> row.getBoolean(1))
                .single();
    }

    /// Lets one transaction at a time decide about parents.
    void lockParents() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('registry.parents'))")
                .query((_, _) -> true)
                .single();
    }

    /// All that was merged into a root, directly or by way of another.
    List<MergedOrganisation> mergedInto(UUID root) {
        return jdbc.sql("""
                select o.id, o.name, o.merged_into as "into", m.id as merge
                from registry.organisation o
                join registry.merge m on m.loser_id = o.id and m.undone_at is null
                where o.root_id = :root and o.merged_into is not null
                order by m.decided_at, o.id
                """)
                .param("root", root)
                .query(DataClassRowMapper.newInstance(MergedOrganisation.class))
                .list();
    }

    private static Relation relation(ResultSet row) throws SQLException {
        var confidence = row.getString("confidence");
        return new Relation(
                row.getObject("id", UUID.class),
                row.getObject("from_id", UUID.class),
                row.getObject("to_id", UUID.class),
                Relation.Kind.valueOf(row.getString("kind")),
                new Provenance(
                        row.getString("source"),
                        row.getString("source_address"),
                        row.getObject("as_of", LocalDate.class),
                        confidence == null ? null : Confidence.valueOf(confidence)),
                row.getTimestamp("recorded_at").toInstant(),
                row.getString("recorded_by"));
    }
}
