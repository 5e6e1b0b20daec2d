package dev.ceyuan.platform.scenario;

import dev.ceyuan.matching.Side;
import dev.ceyuan.platform.identity.Actor;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
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
            left join scenario.entry_list l on l.id = e.list_id
            where\s""" + Reading.VISIBLE;

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

    /// The entries with these keys, in no order.
    List<Keyed> findByKeys(Actor actor, Side side, Collection<String> keys) {
        return jdbc.sql(SELECT + " and e.side = :side and e.external_key = any(:keys)")
                .params(Reading.as(actor))
                .param("side", side.name())
                .param("keys", keys.toArray(String[]::new))
                .query((row, number) -> new Keyed(row.getString("external_key"), EntryRows.entry(row, number)))
                .list();
    }

    /// An entry with the key it was imported under.
    record Keyed(String key, Entry entry) {}

    /// Drafts of a list, in no order.
    List<UUID> draftsOf(UUID list) {
        return jdbc.sql("select id from scenario.entry where list_id = :list and state = 'DRAFT'")
                .param("list", list)
                .query((row, _) -> row.getObject("id", UUID.class))
                .list();
    }

    void insert(UUID id, Side side, EntryDraft draft, Instant now) {
        var parameters = EntryRows.parameters(draft.content());
        parameters.put("id", id);
        parameters.put("side", side.name());
        parameters.put("list", draft.list());
        parameters.put("owner", draft.owner());
        parameters.put("ownerStated", draft.ownerStated());
        parameters.put("anonymous", draft.anonymous());
        parameters.put("visibility", draft.visibility().name());
        parameters.put("externalKey", draft.externalKey());
        parameters.put("now", Timestamp.from(now));
        requireOne(jdbc.sql("""
                        insert into scenario.entry (id, side, kind, list_id, owner_id, owner_stated, anonymous, title,
                            description, gloss, sectors, segments, place, reach, amount_fen, deadline, deployments,
                            chips, filing, maturity, open_weights, quantity, quantity_unit, origins, source,
                            source_url, as_of, external_key, state, visibility, revision, created_at, updated_at)
                        values (:id, :side, :kind, :list, :owner, :ownerStated, :anonymous, :title,
                            :description, :gloss, :sectors, :segments, :place, :reach, :amountFen, :deadline,
                            :deployments, :chips, :filing, :maturity, :openWeights, :quantity, :quantityUnit,
                            cast(:origins as jsonb), :source, :sourceUrl, :asOf, :externalKey, 'DRAFT', :visibility,
                            1, :now, :now)
                        """).params(parameters).update(), id);
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

    private static void requireOne(int rows, UUID id) {
        if (rows != 1) {
            throw new IllegalStateException("An insert wrote %d rows (entry=%s)".formatted(rows, id));
        }
    }

    /// Open entries per sector and side, for the chart of supply and demand; an entry counts in each of its sectors.
    List<SectorCount> openBySector(Actor actor) {
        return jdbc.sql("""
                select sector, count(*) filter (where e.side = 'NEED') as needs,
                       count(*) filter (where e.side = 'OFFER') as offers
                from scenario.entry e, unnest(e.sectors) as sector
                where e.state = 'PUBLISHED' and\s""" + Reading.VISIBLE + " group by sector order by count(*) desc, sector")
                .params(Reading.as(actor))
                .query((row, _) ->
                        new SectorCount(row.getString("sector"), row.getLong("needs"), row.getLong("offers")))
                .list();
    }

    /// Open entries per segment of the industry chain and side.
    List<SectorCount> openBySegment(Actor actor) {
        return jdbc.sql("""
                select segment, count(*) filter (where e.side = 'NEED') as needs,
                       count(*) filter (where e.side = 'OFFER') as offers
                from scenario.entry e, unnest(e.segments) as segment
                where e.state = 'PUBLISHED' and\s""" + Reading.VISIBLE + " group by segment order by count(*) desc, segment")
                .params(Reading.as(actor))
                .query((row, _) ->
                        new SectorCount(row.getString("segment"), row.getLong("needs"), row.getLong("offers")))
                .list();
    }

    record SectorCount(String id, long needs, long offers) {}
}
