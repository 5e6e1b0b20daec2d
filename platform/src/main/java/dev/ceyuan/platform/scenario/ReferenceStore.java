package dev.ceyuan.platform.scenario;

import dev.ceyuan.platform.identity.Actor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Owns the SQL of showcase cases and policy measures.
@Repository
class ReferenceStore {
    private final JdbcClient jdbc;

    ReferenceStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The cases the actor may see, at most 1,000, newest first.
    ///
    /// @param sectors only those of one of these sectors, null for any
    /// @param typed   only those whose words contain this, empty for any
    List<ShowcaseCase> cases(Actor actor, String @Nullable [] sectors, String typed) {
        return jdbc.sql("""
                select c.id, c.title, c.provider, c.user_site, c.sectors, c.sector_stated, c.place, c.result,
                       c.list_title, c.as_of, c.source, c.source_url, c.revision
                from scenario.showcase_case c
                where (:seesAll or c.visibility = 'PUBLIC' or (c.visibility = 'MEMBERS' and :signedIn))
                  and (cast(:sectors as text[]) is null or c.sectors && cast(:sectors as text[]))
                  and (:typed = '' or position(lower(:typed) in lower(concat_ws(' ', c.title, c.provider, c.user_site,
                       c.sector_stated, c.place, c.result))) > 0)
                order by c.as_of desc nulls last, c.external_key, c.id
                limit 1000
                """)
                .params(Reading.as(actor))
                .param("sectors", sectors)
                .param("typed", typed)
                .query(ReferenceStore::showcase)
                .list();
    }

    private static ShowcaseCase showcase(ResultSet row, int number) throws SQLException {
        return new ShowcaseCase(
                row.getObject("id", UUID.class),
                row.getString("title"),
                row.getString("provider"),
                row.getString("user_site"),
                EntryRows.texts(row, "sectors"),
                row.getString("sector_stated"),
                row.getString("place"),
                row.getString("result"),
                row.getString("list_title"),
                source(row),
                row.getLong("revision"));
    }

    private static SourceNote source(ResultSet row) throws SQLException {
        return new SourceNote(row.getString("source"), row.getString("source_url"), row.getString("as_of"));
    }

    /// What the keys among these stand for.
    Map<String, ShowcaseCase> casesByKey(Collection<String> keys) {
        var found = new HashMap<String, ShowcaseCase>();
        jdbc.sql("select * from scenario.showcase_case where external_key = any(:keys)")
                .param("keys", keys.toArray(String[]::new))
                .query((row, number) -> found.put(row.getString("external_key"), showcase(row, number)))
                .list();
        return found;
    }

    /// Inserts a case or replaces the one with its key.
    UUID put(ShowcaseCase.Draft draft, Instant now) {
        return jdbc.sql("""
                insert into scenario.showcase_case (id, title, provider, user_site, sectors, sector_stated, place, result,
                    list_title, as_of, source, source_url, external_key, visibility, revision, created_at)
                values (gen_random_uuid(), :title, :provider, :userSite, :sectors, :sectorStated, :place, :result,
                    :listTitle, :asOf, :source, :sourceUrl, :key, 'PUBLIC', 1, :now)
                on conflict (external_key) do update
                set title = excluded.title, provider = excluded.provider, user_site = excluded.user_site,
                    sectors = excluded.sectors, sector_stated = excluded.sector_stated, place = excluded.place,
                    result = excluded.result, list_title = excluded.list_title, as_of = excluded.as_of,
                    source = excluded.source, source_url = excluded.source_url,
                    revision = scenario.showcase_case.revision + 1
                returning id
                """)
                .param("title", draft.title())
                .param("provider", draft.provider())
                .param("userSite", draft.userSite())
                .param("sectors", draft.sectors().toArray(String[]::new))
                .param("sectorStated", draft.sectorStated())
                .param("place", draft.place())
                .param("result", draft.result())
                .param("listTitle", draft.listTitle())
                .param("asOf", draft.source().asOf())
                .param("source", draft.source().name())
                .param("sourceUrl", draft.source().url())
                .param("key", draft.key())
                .param("now", Timestamp.from(now))
                .query((row, _) -> row.getObject("id", UUID.class))
                .single();
    }

    /// All measures, by document and number.
    List<PolicyMeasure> measures() {
        return jdbc.sql("select * from scenario.policy_measure order by as_of desc nulls last, document, external_key")
                .query(ReferenceStore::measure)
                .list();
    }

    /// What the keys among these stand for.
    Map<String, PolicyMeasure> measuresByKey(Collection<String> keys) {
        var found = new HashMap<String, PolicyMeasure>();
        jdbc.sql("select * from scenario.policy_measure where external_key = any(:keys)")
                .param("keys", keys.toArray(String[]::new))
                .query((row, number) -> found.put(row.getString("external_key"), measure(row, number)))
                .list();
        return found;
    }

    private static PolicyMeasure measure(ResultSet row, int number) throws SQLException {
        return new PolicyMeasure(
                row.getObject("id", UUID.class),
                row.getString("document"),
                row.getString("issuer"),
                row.getString("scope"),
                row.getString("item_no"),
                row.getString("title"),
                row.getString("kind"),
                row.getString("target"),
                row.getObject("amount_fen", Long.class),
                row.getObject("deadline", LocalDate.class),
                row.getString("note"),
                source(row),
                row.getLong("revision"));
    }

    /// Inserts a measure or replaces the one with its key.
    UUID put(PolicyMeasure.Draft draft, Instant now) {
        return jdbc.sql("""
                insert into scenario.policy_measure (id, document, issuer, scope, item_no, title, kind, target,
                    amount_fen, deadline, note, as_of, source, source_url, external_key, revision, created_at)
                values (gen_random_uuid(), :document, :issuer, :scope, :itemNo, :title, :kind, :target, :amountFen,
                    :deadline, :note, :asOf, :source, :sourceUrl, :key, 1, :now)
                on conflict (external_key) do update
                set document = excluded.document, issuer = excluded.issuer, scope = excluded.scope,
                    item_no = excluded.item_no, title = excluded.title, kind = excluded.kind,
                    target = excluded.target, amount_fen = excluded.amount_fen, deadline = excluded.deadline,
                    note = excluded.note, as_of = excluded.as_of, source = excluded.source,
                    source_url = excluded.source_url, revision = scenario.policy_measure.revision + 1
                returning id
                """)
                .param("document", draft.document())
                .param("issuer", draft.issuer())
                .param("scope", draft.scope())
                .param("itemNo", draft.itemNo())
                .param("title", draft.title())
                .param("kind", draft.kind())
                .param("target", draft.target())
                .param("amountFen", draft.amountFen())
                .param("deadline", draft.deadline())
                .param("note", draft.note())
                .param("asOf", draft.source().asOf())
                .param("source", draft.source().name())
                .param("sourceUrl", draft.source().url())
                .param("key", draft.key())
                .param("now", Timestamp.from(now))
                .query((row, _) -> row.getObject("id", UUID.class))
                .single();
    }
}
