package dev.ceyuan.platform.scenario;

import dev.ceyuan.matching.Side;
import dev.ceyuan.platform.identity.Actor;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Owns the SQL of single entries.
@Repository
class EntryStore {
    private final JdbcClient jdbc;

    EntryStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private static final String SELECT =
            "select " + EntryRows.COLUMNS + ", " + Reading.OWNER_SHOWN + """
             as owner_shown
            from scenario.entry e
            """ + Reading.LIST + """
            where\s""" + Reading.VISIBLE;

    private static final String BY_KEYS = """
             and e.side = :side
            and e.id = any(cast(:ids as uuid[]) || array(
                select k.id from scenario.entry k where k.side = :side and k.external_key = any(:keys)))
            """;

    Optional<Entry> find(Actor actor, Side side, UUID id) {
        return jdbc.sql(SELECT + " and e.side = :side and e.id = :id")
                .params(Reading.as(actor))
                .param("side", side.name())
                .param("id", id)
                .query(EntryRows::entry)
                .optional();
    }

    /// The entries among the ids that the actor may see, in no order.
    List<Entry> findAll(Actor actor, Collection<UUID> ids) {
        return jdbc.sql(SELECT + " and e.id = any(cast(:ids as uuid[]))")
                .params(Reading.as(actor))
                .param("ids", Reading.array(ids))
                .query(EntryRows::entry)
                .list();
    }

    /// The entries with these keys, in no order; an entry without a number is known by its id.
    ///
    /// The keys are looked up by themselves: joined by `or` to the ids they would be compared with every
    /// row.
    List<Keyed> findByKeys(Actor actor, Side side, Collection<String> keys) {
        return jdbc.sql(SELECT + BY_KEYS)
                .params(Reading.as(actor))
                .param("side", side.name())
                .param("keys", keys.toArray(String[]::new))
                .param("ids", Reading.array(EntryKey.ids(keys)))
                .query((row, number) -> keyed(row.getString("external_key"), EntryRows.entry(row, number), keys))
                .list();
    }

    private static Keyed keyed(@Nullable String key, Entry entry, Collection<String> asked) {
        if (key != null && asked.contains(key)) {
            return new Keyed(key, entry);
        }
        var id = entry.id().toString();
        return new Keyed(
                asked.stream().filter(each -> each.endsWith(id)).findFirst().orElse(id), entry);
    }

    /// An entry with the key it was asked for by.
    record Keyed(String key, Entry entry) {}

    /// True if there is such a list and the actor may see it.
    boolean seesList(Actor actor, Side side, UUID list) {
        return jdbc.sql("""
                select exists (select 1 from scenario.entry_list e
                               where e.id = :list and e.side = :side and\s""" + Reading.VISIBLE + ")")
                .params(Reading.as(actor))
                .param("list", list)
                .param("side", side.name())
                .query((row, _) -> row.getBoolean(1))
                .single();
    }

    /// Drafts of a list, in no order.
    List<UUID> draftsOf(UUID list) {
        return jdbc.sql("select id from scenario.entry where list_id = :list and state = 'DRAFT'")
                .param("list", list)
                .query((row, _) -> row.getObject("id", UUID.class))
                .list();
    }

    /// Writes drafts in one statement: they travel as one JSON document.
    void insertAll(Side side, Map<UUID, EntryDraft> drafts, Instant now) {
        var documents = drafts.entrySet().stream()
                .map(draft -> EntryRows.document(draft.getKey(), draft.getValue()))
                .toList();
        var written = jdbc.sql("""
                insert into scenario.entry (id, side, kind, list_id, owner_id, owner_stated, anonymous, title,
                    description, gloss, sectors, segments, place, reach, amount_fen, deadline, deployments,
                    chips, filing, maturity, open_weights, quantity, quantity_unit, origins, source,
                    source_url, as_of, external_key, state, visibility, revision, created_at, updated_at)
                select id, :side, kind, list, owner, "ownerStated", anonymous, title,
                    description, gloss, sectors, segments, place, reach, "amountFen", deadline, deployments,
                    chips, filing, maturity, "openWeights", quantity, "quantityUnit", cast(origins as jsonb), source,
                    "sourceUrl", "asOf", "externalKey", 'DRAFT', visibility, 1, :now, :now
                from jsonb_to_recordset(cast(:drafts as jsonb)) as draft (id uuid, kind text, list uuid, owner uuid,
                    "ownerStated" text, anonymous boolean, title text, description text, gloss text, sectors text[],
                    segments text[], place text, reach text[], "amountFen" bigint, deadline date, deployments text[],
                    chips text[], filing text, maturity text, "openWeights" boolean, quantity numeric,
                    "quantityUnit" text, origins text, source text, "sourceUrl" text, "asOf" text,
                    "externalKey" text, visibility text)
                """)
                .param("side", side.name())
                .param("now", Timestamp.from(now))
                .param("drafts", EntryRows.JSON.writeValueAsString(documents))
                .update();
        if (written != drafts.size()) {
            throw new IllegalStateException("%d of %d drafts were written".formatted(written, drafts.size()));
        }
    }

    /// Replaces what the entry says and whose it is.
    ///
    /// @return false if the entry no longer has the revision
    boolean revise(UUID id, long revision, EntryDraft draft, Instant now) {
        var parameters = EntryRows.parameters(draft.content());
        parameters.put("id", id);
        parameters.put("revision", revision);
        parameters.put("list", draft.list());
        parameters.put("owner", draft.owner());
        parameters.put("ownerStated", draft.ownerStated());
        parameters.put("anonymous", draft.anonymous());
        parameters.put("visibility", draft.visibility().name());
        parameters.put("now", Timestamp.from(now));
        return jdbc.sql("""
                        update scenario.entry
                        set kind = :kind, list_id = :list, owner_id = :owner, owner_stated = :ownerStated,
                            anonymous = :anonymous, visibility = :visibility, title = :title,
                            description = :description, gloss = :gloss, sectors = :sectors, segments = :segments,
                            place = :place, reach = :reach, amount_fen = :amountFen, deadline = :deadline,
                            deployments = :deployments, chips = :chips, filing = :filing, maturity = :maturity,
                            open_weights = :openWeights, quantity = :quantity, quantity_unit = :quantityUnit,
                            origins = cast(:origins as jsonb), source = :source, source_url = :sourceUrl,
                            as_of = :asOf, revision = revision + 1, updated_at = :now
                        where id = :id and revision = :revision
                        """).params(parameters).update() == 1;
    }

    /// Moves an entry to another state.
    ///
    /// @return false if the entry no longer has the revision
    boolean become(UUID id, long revision, Entry.State state, Instant now) {
        return jdbc.sql("""
                        update scenario.entry
                        set state = :state, revision = revision + 1, updated_at = :now,
                            published_at = case when :state = 'PUBLISHED' then :now else published_at end,
                            closed_at = case when :state = 'CLOSED' then :now else closed_at end
                        where id = :id and revision = :revision
                        """)
                        .param("id", id)
                        .param("revision", revision)
                        .param("state", state.name())
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    /// Publishes entries in one statement.
    ///
    /// @return how many still had the revision; who asked for all of them gives up if some had not
    int publishAll(List<Entry> entries, Instant now) {
        return jdbc.sql("""
                update scenario.entry e
                set state = 'PUBLISHED', revision = e.revision + 1, updated_at = :now, published_at = :now
                from unnest(cast(:ids as uuid[]), cast(:revisions as bigint[])) as draft (id, revision)
                where e.id = draft.id and e.revision = draft.revision
                """)
                .param("ids", Reading.array(entries.stream().map(Entry::id).toList()))
                .param(
                        "revisions",
                        entries.stream()
                                .map(each -> Long.toString(each.revision()))
                                .toArray(String[]::new))
                .param("now", Timestamp.from(now))
                .update();
    }
}
