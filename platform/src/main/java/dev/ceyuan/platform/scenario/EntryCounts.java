package dev.ceyuan.platform.scenario;

import dev.ceyuan.matching.Side;
import dev.ceyuan.platform.identity.Actor;
import dev.ceyuan.platform.scenario.EntryPage.Count;
import dev.ceyuan.platform.scenario.EntryQuery.Facet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
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
    private static final String COUNTED = " as value, count(*) as entries from scenario.entry e";
    private static final String WHERE = " where " + Reading.VISIBLE + EntryConditions.CHOSEN;
    private static final String GROUPED = WHERE + " group by 1 order by 2 desc, 1 limit 100";
    private static final String EACH = "select coalesce(v, '?')" + COUNTED + " left join unnest(";
    private static final String EACH_GROUPED = ") as v on true" + GROUPED;

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

    long total(Map<String, @Nullable Object> parameters) {
        return jdbc.sql("select count(*) from scenario.entry e" + WHERE)
                .params(parameters)
                .query((row, _) -> row.getLong(1))
                .single();
    }

    Map<Facet, List<Count>> facets(Actor actor, Side side, EntryQuery query, @Nullable List<UUID> ids) {
        var counts = new EnumMap<Facet, List<Count>>(Facet.class);
        for (var facet : Facet.values()) {
            var others = conditions.parameters(actor, side, query.with(facet, null), ids);
            counts.put(facet, list(by(facet).params(others)));
        }
        return counts;
    }

    private StatementSpec by(Facet facet) {
        return switch (facet) {
            case KIND -> jdbc.sql("select coalesce(e.kind, '?')" + COUNTED + GROUPED);
            case SECTOR -> jdbc.sql(EACH + "e.sectors" + EACH_GROUPED);
            case SEGMENT -> jdbc.sql(EACH + EntryConditions.SEGMENTS + EACH_GROUPED);
            case PLACE -> jdbc.sql("select coalesce(e.place, '?')" + COUNTED + GROUPED);
            case DEPLOYMENT -> jdbc.sql(EACH + "e.deployments" + EACH_GROUPED);
            case CHIP -> jdbc.sql(EACH + "e.chips" + EACH_GROUPED);
            case FILING -> jdbc.sql("select coalesce(e.filing, '?')" + COUNTED + GROUPED);
            case MATURITY -> jdbc.sql("select coalesce(e.maturity, '?')" + COUNTED + GROUPED);
            case OPEN_WEIGHTS -> jdbc.sql("select coalesce(e.open_weights::text, '?')" + COUNTED + GROUPED);
            case BUDGET -> jdbc.sql("select coalesce(" + EntryConditions.BAND + ", '?')" + COUNTED + GROUPED);
        };
    }

    /// Entries in each state that the actor may see, under the choices of the query.
    Map<Entry.State, Long> states(Actor actor, Side side, EntryQuery query, @Nullable List<UUID> ids) {
        var parameters = conditions.parameters(actor, side, query, ids);
        parameters.put("state", null);
        var states = new EnumMap<Entry.State, Long>(Entry.State.class);
        list(jdbc.sql("select e.state" + COUNTED + GROUPED).params(parameters))
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
