package dev.ceyuan.platform.registry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The SQL of `registry.fact`.
@Component
class FactStore {
    private static final int MOST_HISTORY = 200;

    private final JdbcClient jdbc;
    private final Places places;

    FactStore(JdbcClient jdbc, Places places) {
        this.jdbc = jdbc;
        this.places = places;
    }

    void insert(List<Fact> facts) {
        var written = jdbc.sql("""
                insert into registry.fact (id, organisation_id, attribute, value, search_key, core_key, key_version,
                                           source, source_address, as_of, confidence, recorded_at, recorded_by)
                select id, "organisation", attribute, value, "searchKey", "coreKey", "keyVersion",
                       source, address, "asOf", confidence, "recordedAt", "recordedBy"
                from jsonb_to_recordset(cast(:rows as jsonb)) as row (
                     id uuid, "organisation" uuid, attribute text, value text, "searchKey" text, "coreKey" text,
                     "keyVersion" smallint, source text, address text, "asOf" date, confidence text,
                     "recordedAt" timestamptz, "recordedBy" text)
                """)
                .param("rows", JsonRows.of(facts.stream().map(this::row).toList()))
                .update();
        Rows.expect(facts.size(), written);
    }

    private FactRow row(Fact fact) {
        var key = fact.attribute().names() ? NameKey.of(fact.value(), places).orElseThrow() : null;
        var provenance = fact.provenance();
        return new FactRow(
                fact.id(),
                fact.organisation(),
                fact.attribute(),
                fact.value(),
                key == null ? null : key.search(),
                key == null ? null : key.core(),
                key == null ? null : NameKey.VERSION,
                provenance.source(),
                provenance.address(),
                provenance.asOf(),
                provenance.confidence(),
                fact.recordedAt(),
                fact.recordedBy());
    }

    void retire(Collection<UUID> facts, Instant at, String by) {
        var written = jdbc.sql("""
                update registry.fact set retired_at = :at, retired_by = :by
                where id = any(cast(:facts as uuid[])) and retired_at is null
                """)
                .param("at", Timestamp.from(at))
                .param("by", by)
                .param("facts", JsonRows.array(facts))
                .update();
        Rows.expect(facts.size(), written);
    }

    /// The standing facts of these roots and of all that was merged into them; of each attribute of a root
    /// the fact that holds first.
    List<RootFact> standing(Collection<UUID> roots) {
        if (roots.isEmpty()) {
            return List.of();
        }
        // `offset 0` keeps the planner from reading all facts: within a long import its statistics are of before.
        return jdbc.sql("""
                with member as materialized (
                    select id, root_id from registry.organisation where root_id = any(cast(:roots as uuid[]))
                )
                select m.root_id, f.id, f.organisation_id, f.attribute, f.value, f.source, f.source_address, f.as_of,
                       f.confidence, f.recorded_at, f.recorded_by, f.retired_at
                from member m
                cross join lateral (
                    select * from registry.fact where organisation_id = m.id and retired_at is null offset 0) f
                order by m.root_id, f.attribute, (f.organisation_id = m.root_id) desc, f.as_of desc,
                         f.recorded_at desc, f.id
                """)
                .param("roots", JsonRows.array(roots))
                .query((row, _) -> new RootFact(row.getObject("root_id", UUID.class), fact(row)))
                .list();
    }

    /// The newest of the retired facts of a root.
    List<Fact> history(UUID root) {
        return jdbc.sql("""
                select f.id, f.organisation_id, f.attribute, f.value, f.source, f.source_address, f.as_of,
                       f.confidence, f.recorded_at, f.recorded_by, f.retired_at
                from registry.organisation o
                join registry.fact f on f.organisation_id = o.id
                where o.root_id = :root and f.retired_at is not null
                order by f.retired_at desc, f.id
                limit :most
                """)
                .param("root", root)
                .param("most", MOST_HISTORY)
                .query((row, _) -> fact(row))
                .list();
    }

    /// The roots that are called one of these names; visible or not.
    List<NameHit> rootsByName(Set<String> searchKeys) {
        return jdbc.sql("""
                select distinct f.search_key as "key", f.attribute, o.root_id as root, r.name
                from registry.fact f
                join registry.organisation o on o.id = f.organisation_id
                join registry.organisation r on r.id = o.root_id
                where f.search_key = any(:keys) and f.retired_at is null
                """)
                .param("keys", JsonRows.array(searchKeys))
                .query(DataClassRowMapper.newInstance(NameHit.class))
                .list();
    }

    /// The roots that have one of these credit codes.
    List<CodeHit> rootsByCode(Set<String> codes) {
        return jdbc.sql("""
                select f.value as code, o.root_id as root, r.name
                from registry.fact f
                join registry.organisation o on o.id = f.organisation_id
                join registry.organisation r on r.id = o.root_id
                where f.attribute = 'CODE' and f.value = any(:codes) and f.retired_at is null
                """)
                .param("codes", JsonRows.array(codes))
                .query(DataClassRowMapper.newInstance(CodeHit.class))
                .list();
    }

    private static Fact fact(ResultSet row) throws SQLException {
        var confidence = row.getString("confidence");
        var retired = row.getTimestamp("retired_at");
        return new Fact(
                row.getObject("id", UUID.class),
                row.getObject("organisation_id", UUID.class),
                Attribute.valueOf(row.getString("attribute")),
                row.getString("value"),
                new Provenance(
                        row.getString("source"),
                        row.getString("source_address"),
                        row.getObject("as_of", LocalDate.class),
                        confidence == null ? null : Confidence.valueOf(confidence)),
                row.getTimestamp("recorded_at").toInstant(),
                row.getString("recorded_by"),
                retired == null ? null : retired.toInstant());
    }

    /// A fact with the root of the organisation of which it was said.
    record RootFact(UUID root, Fact fact) {}

    /// A root that has a name.
    ///
    /// @param name its full name
    record NameHit(String key, Attribute attribute, UUID root, String name) {}

    /// A root that has a credit code.
    record CodeHit(String code, UUID root, String name) {}

    private record FactRow(
            UUID id,
            UUID organisation,
            Attribute attribute,
            String value,
            @Nullable String searchKey,
            @Nullable String coreKey,
            @Nullable Short keyVersion,
            String source,
            @Nullable String address,
            LocalDate asOf,
            @Nullable Confidence confidence,
            Instant recordedAt,
            String recordedBy) {}
}
