package dev.ceyuan.platform.registry;

import dev.ceyuan.platform.registry.DuplicateFinder.Candidate;
import dev.ceyuan.platform.registry.DuplicateFinder.Name;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// The SQL of `registry.duplicate`.
@Component
class DuplicateStore {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;

    DuplicateStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Every root as it is compared.
    List<Candidate> candidates() {
        var found = new LinkedHashMap<UUID, Candidate>();
        jdbc.sql("""
                select o.root_id, f.attribute, f.value, f.search_key, f.core_key,
                       f.attribute = 'NAME' and f.organisation_id = o.root_id as "full"
                from registry.organisation o
                join registry.fact f on f.organisation_id = o.id
                where (f.attribute in ('NAME', 'ALIAS') and f.retired_at is null) or f.attribute = 'CODE'
                order by o.root_id
                """).query(row -> {
            var id = row.getObject("root_id", UUID.class);
            var candidate = found.computeIfAbsent(id, _ -> new Candidate(id, new ArrayList<>(), new HashSet<>()));
            if (row.getString("attribute").equals("CODE")) {
                candidate.codes().add(row.getString("value"));
            } else {
                var key = new NameKey(row.getString("search_key"), row.getString("core_key"));
                candidate.names().add(new Name(row.getString("value"), row.getBoolean("full"), key));
            }
        });
        return List.copyOf(found.values());
    }

    /// Roots that have changed since duplicates were last looked for.
    List<Unchecked> unchecked() {
        return jdbc.sql("""
                select id, version from registry.organisation
                where unchecked and merged_into is null
                order by id
                """)
                .query(DataClassRowMapper.newInstance(Unchecked.class))
                .list();
    }

    /// Notes that duplicates of these were looked for, unless they have changed in the meantime.
    void checked(List<Unchecked> organisations) {
        jdbc.sql("""
                update registry.organisation o set unchecked = false
                from jsonb_to_recordset(cast(:rows as jsonb)) as row (id uuid, version bigint)
                where o.id = row.id and o.version = row.version
                """).param("rows", JsonRows.of(organisations)).update();
    }

    /// Proposes pairs. One that is open already gets the new reasons, one that was decided stays decided.
    void propose(List<Proposal> proposals, Instant now) {
        jdbc.sql("""
                insert into registry.duplicate (id, first_id, second_id, score_percent, reasons, rules_version, state,
                                                proposed_at)
                select distinct on (least(one, other), greatest(one, other))
                       id, least(one, other), greatest(one, other), "scorePercent", reasons, :version, 'OPEN', :now
                from jsonb_to_recordset(cast(:rows as jsonb))
                     as row (id uuid, one uuid, other uuid, "scorePercent" integer, reasons jsonb)
                on conflict (first_id, second_id) do update
                set score_percent = excluded.score_percent, reasons = excluded.reasons,
                    rules_version = excluded.rules_version
                where registry.duplicate.state = 'OPEN'
                """)
                .param("version", DuplicateFinder.VERSION)
                .param("now", Timestamp.from(now))
                .param("rows", JsonRows.of(proposals))
                .update();
    }

    /// The open proposals whose two sides are still two, strongest first.
    List<Duplicate> open(int page, int size) {
        return jdbc.sql("""
                select d.id, f.root_id as "first", fr.name as first_name, s.root_id as "second", sr.name as second_name,
                       d.score_percent, d.reasons
                from registry.duplicate d
                join registry.organisation f on f.id = d.first_id join registry.organisation fr on fr.id = f.root_id
                join registry.organisation s on s.id = d.second_id join registry.organisation sr on sr.id = s.root_id
                where d.state = 'OPEN' and f.root_id <> s.root_id
                order by d.score_percent desc, d.id
                limit :size offset :skipped
                """)
                .param("size", size)
                .param("skipped", (page - 1L) * size)
                .query((row, _) -> new Duplicate(
                        row.getObject("id", UUID.class),
                        row.getObject("first", UUID.class),
                        row.getString("first_name"),
                        row.getObject("second", UUID.class),
                        row.getString("second_name"),
                        row.getInt("score_percent"),
                        reasons(row.getString("reasons"))))
                .list();
    }

    long countOpen() {
        return jdbc.sql("""
                select count(*) from registry.duplicate d
                join registry.organisation f on f.id = d.first_id
                join registry.organisation s on s.id = d.second_id
                where d.state = 'OPEN' and f.root_id <> s.root_id
                """).query((row, _) -> row.getLong(1)).single();
    }

    Optional<Duplicate> find(UUID duplicate) {
        return jdbc.sql("""
                select d.id, f.root_id as "first", fr.name as first_name, s.root_id as "second", sr.name as second_name,
                       d.score_percent, d.reasons
                from registry.duplicate d
                join registry.organisation f on f.id = d.first_id join registry.organisation fr on fr.id = f.root_id
                join registry.organisation s on s.id = d.second_id join registry.organisation sr on sr.id = s.root_id
                where d.id = :id and d.state = 'OPEN'
                """)
                .param("id", duplicate)
                .query((row, _) -> new Duplicate(
                        row.getObject("id", UUID.class),
                        row.getObject("first", UUID.class),
                        row.getString("first_name"),
                        row.getObject("second", UUID.class),
                        row.getString("second_name"),
                        row.getInt("score_percent"),
                        reasons(row.getString("reasons"))))
                .optional();
    }

    void dismiss(UUID duplicate, Instant at, String by) {
        var written = jdbc.sql("""
                update registry.duplicate set state = 'DISMISSED', decided_at = :at, decided_by = :by
                where id = :id and state = 'OPEN'
                """)
                .param("at", Timestamp.from(at))
                .param("by", by)
                .param("id", duplicate)
                .update();
        Rows.expect(1, written);
    }

    /// Settles the open proposals between the two sides of a merge that is about to be made.
    void settle(Merge merge) {
        jdbc.sql("""
                update registry.duplicate d
                set state = 'MERGED', merge_id = :merge, decided_at = :at, decided_by = :by
                from registry.organisation f, registry.organisation s
                where d.state = 'OPEN' and f.id = d.first_id and s.id = d.second_id
                  and ((f.root_id = :loser and s.root_id = :survivor) or (f.root_id = :survivor and s.root_id = :loser))
                """)
                .param("merge", merge.id())
                .param("at", Timestamp.from(merge.decidedAt()))
                .param("by", merge.decidedBy())
                .param("loser", merge.loser())
                .param("survivor", merge.survivor())
                .update();
    }

    /// Opens again what a merge had settled.
    void reopen(UUID merge) {
        jdbc.sql("""
                update registry.duplicate
                set state = 'OPEN', merge_id = null, decided_at = null, decided_by = null
                where merge_id = :merge
                """).param("merge", merge).update();
    }

    private static List<DuplicateReason> reasons(String json) {
        return Arrays.asList(JSON.readValue(json, DuplicateReason[].class));
    }

    record Unchecked(UUID id, long version) {}

    record Proposal(UUID id, UUID one, UUID other, int scorePercent, List<DuplicateReason> reasons) {}
}
