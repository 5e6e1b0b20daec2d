package dev.ceyuan.platform.registry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The SQL of `registry.organisation`, but for searching.
@Component
class OrganisationStore {
    private final JdbcClient jdbc;

    OrganisationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Collection<UUID> organisations, Visibility visibility, Instant now) {
        var written = jdbc.sql("""
                insert into registry.organisation (id, root_id, visibility, version, created_at, changed_at, unchecked)
                select id, id, :visibility, 1, :now, :now, true from unnest(cast(:ids as uuid[])) as id
                """)
                .param("visibility", visibility.name())
                .param("now", Timestamp.from(now))
                .param("ids", JsonRows.array(organisations))
                .update();
        Rows.expect(organisations.size(), written);
    }

    /// Derives the searched columns of these roots from the facts that stand.
    void derive(Collection<UUID> roots, Instant now) {
        var written = jdbc.sql("""
                with member as materialized (
                    select id, root_id from registry.organisation where root_id = any(cast(:roots as uuid[]))
                ), standing as (
                    select m.root_id, f.attribute, f.value,
                           row_number() over (partition by m.root_id, f.attribute
                                              order by (f.organisation_id = m.root_id) desc, f.as_of desc,
                                                       f.recorded_at desc, f.id) as rank
                    from member m
                    cross join lateral (
                        select * from registry.fact where organisation_id = m.id and retired_at is null offset 0) f
                ), shape as (
                    select root_id,
                           max(value) filter (where attribute = 'NAME' and rank = 1) as name,
                           max(value) filter (where attribute = 'CODE' and rank = 1) as code,
                           max(value) filter (where attribute = 'KIND' and rank = 1) as kind,
                           max(value) filter (where attribute = 'PLACE' and rank = 1) as place,
                           array_agg(distinct value) filter (where attribute = 'SECTOR') as sectors,
                           array_agg(distinct value) filter (where attribute = 'SEGMENT') as segments
                    from standing
                    group by root_id
                ), implied as (
                    select shape.root_id, array_agg(distinct i.segment) as segments
                    from shape, unnest(shape.sectors) as named, registry.implied_segment i
                    where i.sector = named
                    group by shape.root_id
                )
                update registry.organisation o
                set name = s.name, code = s.code, kind = s.kind, place = s.place,
                    sectors = coalesce(s.sectors, '{}'),
                    segments = coalesce(s.segments, i.segments, '{}'),
                    version = o.version + 1, changed_at = :now, unchecked = true
                from shape s left join implied i on i.root_id = s.root_id
                where o.id = s.root_id and s.name is not null
                """)
                .param("roots", JsonRows.array(roots))
                .param("now", Timestamp.from(now))
                .update();
        Rows.expect(roots.size(), written);
    }

    void setVisibility(UUID root, Visibility visibility, Instant now) {
        var written = jdbc.sql("""
                update registry.organisation
                set visibility = :visibility, version = version + 1, changed_at = :now
                where root_id = :root
                """)
                .param("visibility", visibility.name())
                .param("now", Timestamp.from(now))
                .param("root", root)
                .update();
        if (written < 1) {
            throw new IllegalStateException("No organisation to change (%s)".formatted(root));
        }
    }

    /// Locks organisations, always in the order of their ids so that two acts never wait for each other.
    List<Standing> lock(Collection<UUID> organisations) {
        return jdbc.sql("""
                select id, root_id as root, merged_into, visibility, version
                from registry.organisation
                where id = any(cast(:ids as uuid[]))
                order by id
                for update
                """)
                .param("ids", JsonRows.array(organisations))
                .query(DataClassRowMapper.newInstance(Standing.class))
                .list();
    }

    /// The root of an organisation, if the actor may see it.
    Optional<UUID> root(UUID organisation, Sight sight) {
        return jdbc.sql("""
                select r.id
                from registry.organisation o join registry.organisation r on r.id = o.root_id
                where o.id = :id
                  and (:seesAll or r.visibility = 'PUBLIC' or exists (
                       select 1 from registry.organisation m
                       where m.id = any(cast(:mine as uuid[])) and m.root_id = r.id))
                """)
                .param("id", organisation)
                .param("seesAll", sight.seesAll())
                .param("mine", sight.mine())
                .query((row, _) -> row.getObject("id", UUID.class))
                .optional();
    }

    /// Each of these organisations as its root stands now, if the actor may see it.
    List<Resolved> resolve(Collection<UUID> organisations, Sight sight) {
        return jdbc.sql("""
                select o.id as asked, r.id, r.name, r.code, r.kind, r.place, r.sectors, r.segments, r.visibility,
                       r.version, r.changed_at
                from registry.organisation o join registry.organisation r on r.id = o.root_id
                where o.id = any(cast(:ids as uuid[]))
                  and (:seesAll or r.visibility = 'PUBLIC' or exists (
                       select 1 from registry.organisation m
                       where m.id = any(cast(:mine as uuid[])) and m.root_id = r.id))
                """)
                .param("ids", JsonRows.array(organisations))
                .param("seesAll", sight.seesAll())
                .param("mine", sight.mine())
                .query((row, _) -> new Resolved(row.getObject("asked", UUID.class), organisation(row)))
                .list();
    }

    /// Two ids of one organisation.
    record Pair(UUID asked, UUID same) {}

    /// Every id of the organisations asked for.
    List<Pair> merged(Collection<UUID> organisations) {
        return jdbc.sql("""
                select asked.id as asked, same.id as same
                from registry.organisation asked join registry.organisation same on same.root_id = asked.root_id
                where asked.id = any(cast(:ids as uuid[]))
                """)
                .param("ids", JsonRows.array(organisations))
                .query(DataClassRowMapper.newInstance(Pair.class))
                .list();
    }

    static Organisation organisation(ResultSet row) throws SQLException {
        return new Organisation(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("code"),
                row.getString("kind"),
                row.getString("place"),
                List.of((String[]) row.getArray("sectors").getArray()),
                List.of((String[]) row.getArray("segments").getArray()),
                Visibility.valueOf(row.getString("visibility")),
                row.getLong("version"),
                row.getTimestamp("changed_at").toInstant());
    }

    /// Where an organisation stands in its chain of merges.
    record Standing(UUID id, UUID root, @Nullable UUID mergedInto, Visibility visibility, long version) {}

    /// An organisation that was asked for, and its root.
    record Resolved(UUID asked, Organisation organisation) {}
}
