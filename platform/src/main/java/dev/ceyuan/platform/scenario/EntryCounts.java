package dev.ceyuan.platform.scenario;

import dev.ceyuan.matching.Side;
import dev.ceyuan.platform.identity.Actor;
import dev.ceyuan.platform.scenario.EntryPage.Count;
import dev.ceyuan.platform.scenario.EntryQuery.Facet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/// Owns the SQL that counts entries.
///
/// The counts of a facet leave out its own choice: they say what choosing another value would give.
@Repository
class EntryCounts {
    private static final String WHERE = " where " + Reading.VISIBLE + EntryConditions.CHOSEN;

    /// Every facet in one pass over the entries. Implied segments are looked up once for each pair of sectors
    /// and segments, not for each entry.
    private static final String FACETS =
            """
            with chosen as materialized (
                select e.kind, e.sectors, e.segments, e.place, e.deployments, e.chips, e.filing, e.maturity,
                       e.open_weights, e.amount_fen
                from scenario.entry e
            """ + WHERE + """
            ), counted (facet, value, entries) as (
                select 'KIND', coalesce(e.kind, '?'), count(*) from chosen e group by 2
                union all
                select 'SECTOR', coalesce(v, '?'), count(*) from chosen e left join unnest(e.sectors) as v on true
                group by 2
                union all
                select 'SEGMENT', coalesce(v, '?'), sum(e.entries)
                from (select sectors, segments, count(*) as entries from chosen group by 1, 2) as e
                left join unnest(
            """ + EntryConditions.SEGMENTS + """
                ) as v on true group by 2
                union all
                select 'PLACE', coalesce(e.place, '?'), count(*) from chosen e group by 2
                union all
                select 'DEPLOYMENT', coalesce(v, '?'), count(*)
                from chosen e left join unnest(e.deployments) as v on true group by 2
                union all
                select 'CHIP', coalesce(v, '?'), count(*) from chosen e left join unnest(e.chips) as v on true group by 2
                union all
                select 'FILING', coalesce(e.filing, '?'), count(*) from chosen e group by 2
                union all
                select 'MATURITY', coalesce(e.maturity, '?'), count(*) from chosen e group by 2
                union all
                select 'OPEN_WEIGHTS', coalesce(e.open_weights::text, '?'), count(*) from chosen e group by 2
                union all
                select 'BUDGET', coalesce(
            """ + EntryConditions.BAND + """
                , '?'), count(*) from chosen e group by 2
            )
            select facet, value, entries from counted
            where cast(:facet as text) is null or facet = :facet
            order by entries desc, value
            """;

    private static final String WITHIN = """
            select within.id as value, count(distinct e.id) as entries
            from scenario.entry e
            join unnest(cast(:heads as text[]), cast(:members as text[])) as within (id, member) on within.member = any(
            """;
    private static final String WITHIN_GROUPED = ")" + WHERE + " group by 1";

    private final JdbcClient jdbc;
    private final EntryConditions conditions;
    private final EntryTerms terms;

    EntryCounts(JdbcClient jdbc, EntryConditions conditions, EntryTerms terms) {
        this.jdbc = jdbc;
        this.conditions = conditions;
        this.terms = terms;
    }

    Map<Facet, List<Count>> facets(Actor actor, Side side, EntryQuery query, @Nullable List<UUID> ids) {
        var counts = count(conditions.parameters(actor, side, query, ids), null);
        EnumSet.allOf(Facet.class).forEach(facet -> counts.putIfAbsent(facet, List.of()));
        for (var facet : query.chosen().keySet()) {
            var others = conditions.parameters(actor, side, query.with(facet, null), ids);
            counts.put(facet, count(others, facet).getOrDefault(facet, List.of()));
        }
        return counts;
    }

    /// @param only this facet, null for all
    private Map<Facet, List<Count>> count(Map<String, @Nullable Object> parameters, @Nullable Facet only) {
        var counts = new EnumMap<Facet, List<Count>>(Facet.class);
        jdbc.sql(FACETS)
                .params(parameters)
                .param("facet", EntryRows.name(only))
                .query((row, _) -> counts.computeIfAbsent(Facet.valueOf(row.getString("facet")), _ -> new ArrayList<>())
                        .add(new Count(row.getString("value"), row.getLong("entries"))))
                .list();
        return counts;
    }

    /// Entries in each state that the actor may see, under the choices of the query.
    Map<Entry.State, Long> states(Actor actor, Side side, EntryQuery query, @Nullable List<UUID> ids) {
        var parameters = conditions.parameters(actor, side, query, ids);
        parameters.put("state", null);
        var states = new EnumMap<Entry.State, Long>(Entry.State.class);
        list(jdbc.sql("select e.state as value, count(*) as entries from scenario.entry e" + WHERE + " group by 1")
                        .params(parameters))
                .forEach(count -> states.put(Entry.State.valueOf(count.value()), count.entries()));
        return states;
    }

    /// Entries within each of several terms, each entry once per term.
    Map<String, Long> totals(Actor actor, Side side, Facet facet, Collection<String> ids) {
        var heads = new ArrayList<String>();
        var members = new ArrayList<String>();
        for (var id : ids) {
            for (var member : within(facet, id)) {
                heads.add(id);
                members.add(member);
            }
        }
        var totals = new HashMap<String, Long>();
        ids.forEach(id -> totals.put(id, 0L));
        list(within(facet)
                        .params(conditions.parameters(actor, side, EntryQuery.ALL, null))
                        .param("heads", heads.toArray(String[]::new))
                        .param("members", members.toArray(String[]::new)))
                .forEach(count -> totals.put(count.value(), count.entries()));
        return totals;
    }

    private StatementSpec within(Facet facet) {
        return switch (facet) {
            case SECTOR -> jdbc.sql(WITHIN + "e.sectors" + WITHIN_GROUPED);
            case SEGMENT -> jdbc.sql(WITHIN + EntryConditions.SEGMENTS + WITHIN_GROUPED);
            case PLACE -> jdbc.sql(WITHIN + "array[e.place]" + WITHIN_GROUPED);
            case KIND, DEPLOYMENT, CHIP, FILING, MATURITY, OPEN_WEIGHTS, BUDGET ->
                throw new IllegalArgumentException("No vocabulary has this facet (%s)".formatted(facet));
        };
    }

    private String[] within(Facet facet, String id) {
        return switch (facet) {
            case SECTOR -> terms.sectorsWithin(id);
            case SEGMENT -> terms.segmentsWithin(id);
            case PLACE -> terms.placesWithin(id);
            case KIND, DEPLOYMENT, CHIP, FILING, MATURITY, OPEN_WEIGHTS, BUDGET -> new String[] {id};
        };
    }

    private static List<Count> list(StatementSpec statement) {
        return statement
                .query((row, _) -> new Count(row.getString("value"), row.getLong("entries")))
                .list();
    }
}
