package dev.ceyuan.platform.scenario;

import dev.ceyuan.matching.Side;
import dev.ceyuan.platform.identity.Actor;
import dev.ceyuan.platform.scenario.EntryPage.Count;
import dev.ceyuan.platform.scenario.EntryQuery.Facet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Owns the SQL of lists of entries and of the counts beside them.
///
/// Each facet is one condition whose parameter is null when nothing is chosen, so the statement text is constant. The
/// counts of a facet leave out its own choice: they say what choosing another value would give.
@Repository
class EntryListing {
    /// Upper bounds in fen of the bands of the budget facet: 100,000, 500,000, 1 million and 5 million yuan, the bands
    /// in which a published system of challenges groups its money.
    static final List<Long> BANDS = List.of(10_000_000L, 50_000_000L, 100_000_000L, 500_000_000L);

    private static final String BAND =
            "width_bucket(e.amount_fen, array[10000000, 50000000, 100000000, 500000000]::bigint[])::text";

    private static final String CHOSEN = """
             and e.side = :side
             and e.state = :state
             and (cast(:list as uuid) is null or e.list_id = :list)
             and (cast(:owner as uuid) is null or (e.owner_id = :owner and
            """ + Reading.OWNER_SHOWN + """
            ))
             and (cast(:ids as uuid[]) is null or e.id = any(cast(:ids as uuid[])))
             and (cast(:kind as text) is null or e.kind = :kind)
             and (cast(:sector as text[]) is null or e.sectors && :sector
                  or ('?' = any(:sector) and e.sectors = '{}'))
             and (cast(:segment as text[]) is null or e.segments && :segment
                  or ('?' = any(:segment) and e.segments = '{}'))
             and (cast(:place as text[]) is null or coalesce(e.place, '?') = any(:place))
             and (cast(:deployment as text) is null or :deployment = any(e.deployments)
                  or (:deployment = '?' and e.deployments = '{}'))
             and (cast(:chip as text) is null or :chip = any(e.chips) or (:chip = '?' and e.chips = '{}'))
             and (cast(:filing as text) is null or coalesce(e.filing, '?') = :filing)
             and (cast(:maturity as text) is null or coalesce(e.maturity, '?') = :maturity)
             and (cast(:openWeights as text) is null or coalesce(e.open_weights::text, '?') = :openWeights)
             and (cast(:budget as text) is null or coalesce(
            """ + BAND + """
            , '?') = :budget)
            """;

    private static final String PAGE =
            "select " + EntryRows.COLUMNS + ", " + Reading.OWNER_SHOWN + """
             as owner_shown, count(*) over () as total
            from scenario.entry e
            left join scenario.entry_list l on l.id = e.list_id
            where\s""" + Reading.VISIBLE + CHOSEN + """
            order by array_position(cast(:ids as uuid[]), e.id), e.published_at desc nulls last, e.external_key, e.id
            limit :limit offset :offset
            """;

    private static final String COUNTED = " as value, count(*) as entries from scenario.entry e";
    private static final String GROUPED = " group by 1 order by 2 desc, 1 limit 100";

    private final JdbcClient jdbc;
    private final EntryTerms terms;

    EntryListing(JdbcClient jdbc, EntryTerms terms) {
        this.jdbc = jdbc;
        this.terms = terms;
    }

    /// A page; if ids are given, only these and in their order.
    EntryPage page(Actor actor, Side side, EntryQuery query, @Nullable List<UUID> ids) {
        var totals = new long[1];
        var entries = jdbc.sql(PAGE)
                .params(parameters(actor, side, query, ids))
                .param("limit", query.size())
                .param("offset", (long) (query.page() - 1) * query.size())
                .query((row, number) -> {
                    totals[0] = row.getLong("total");
                    return EntryRows.entry(row, number);
                })
                .list();
        var counts = new EnumMap<Facet, List<Count>>(Facet.class);
        for (var facet : Facet.values()) {
            counts.put(facet, counts(facet, parameters(actor, side, query.with(facet, null), ids)));
        }
        var total = entries.isEmpty() && query.page() > 1 ? total(actor, side, query, ids) : totals[0];
        return new EntryPage(query, total, entries, counts);
    }

    private long total(Actor actor, Side side, EntryQuery query, @Nullable List<UUID> ids) {
        return jdbc.sql("select count(*) from scenario.entry e where " + Reading.VISIBLE + CHOSEN)
                .params(parameters(actor, side, query, ids))
                .query((row, _) -> row.getLong(1))
                .single();
    }

    private List<Count> counts(Facet facet, Map<String, @Nullable Object> parameters) {
        var select = switch (facet) {
            case KIND -> "select coalesce(e.kind, '?')" + COUNTED;
            case SECTOR -> "select coalesce(v, '?')" + COUNTED + " left join unnest(e.sectors) as v on true";
            case SEGMENT -> "select coalesce(v, '?')" + COUNTED + " left join unnest(e.segments) as v on true";
            case PLACE -> "select coalesce(e.place, '?')" + COUNTED;
            case DEPLOYMENT -> "select coalesce(v, '?')" + COUNTED + " left join unnest(e.deployments) as v on true";
            case CHIP -> "select coalesce(v, '?')" + COUNTED + " left join unnest(e.chips) as v on true";
            case FILING -> "select coalesce(e.filing, '?')" + COUNTED;
            case MATURITY -> "select coalesce(e.maturity, '?')" + COUNTED;
            case OPEN_WEIGHTS -> "select coalesce(e.open_weights::text, '?')" + COUNTED;
            case BUDGET -> "select coalesce(" + BAND + ", '?')" + COUNTED;
        };
        return jdbc.sql(select + " where " + Reading.VISIBLE + CHOSEN + GROUPED)
                .params(parameters)
                .query((row, _) -> new Count(row.getString("value"), row.getLong("entries")))
                .list();
    }

    /// A chosen id of a vocabulary lets pass everything under it.
    private Object wider(Facet facet, String chosen) {
        return switch (facet) {
            case SECTOR -> terms.sectorsWithin(chosen);
            case SEGMENT -> terms.segmentsWithin(chosen);
            case PLACE -> terms.placesWithin(chosen);
            case KIND, DEPLOYMENT, CHIP, FILING, MATURITY, OPEN_WEIGHTS, BUDGET -> chosen;
        };
    }

    private Map<String, @Nullable Object> parameters(
            Actor actor, Side side, EntryQuery query, @Nullable List<UUID> ids) {
        var parameters = new HashMap<String, @Nullable Object>(Reading.as(actor));
        var state = query.state() == null ? Entry.State.PUBLISHED : query.state();
        parameters.put("side", side.name());
        parameters.put("state", state.name());
        parameters.put("list", query.list());
        parameters.put("owner", query.owner());
        parameters.put("ids", ids == null ? null : Reading.array(ids));
        for (var facet : Facet.values()) {
            var chosen = query.chosen(facet).orElse(null);
            parameters.put(parameter(facet), chosen == null ? null : wider(facet, chosen));
        }
        return parameters;
    }

    private static String parameter(Facet facet) {
        return switch (facet) {
            case KIND -> "kind";
            case SECTOR -> "sector";
            case SEGMENT -> "segment";
            case PLACE -> "place";
            case DEPLOYMENT -> "deployment";
            case CHIP -> "chip";
            case FILING -> "filing";
            case MATURITY -> "maturity";
            case OPEN_WEIGHTS -> "openWeights";
            case BUDGET -> "budget";
        };
    }
}
