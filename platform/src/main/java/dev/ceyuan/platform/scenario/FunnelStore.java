package dev.ceyuan.platform.scenario;

import dev.ceyuan.platform.identity.Actor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Owns the SQL of the funnel. A step that may be left out counts as passed by those who came further.
@Repository
class FunnelStore {
    private static final String SQL = """
            with step (state, place) as (
                select * from unnest(array['PROPOSED', 'ACCEPTED', 'MEETING', 'PILOT', 'CONTRACT', 'RESULT'])
                    with ordinality
            ), first as (
                select v.introduction_id, v.to_state as state, s.place, min(v.at) as at
                from scenario.introduction_event v join step s on s.state = v.to_state
                group by 1, 2, 3
            ), gap as (
                select introduction_id, state, at - lag(at) over (partition by introduction_id order by place) as time
                from first
            ), furthest as (
                select introduction_id, max(place) as place from first group by 1
            )
            select cut.key, s.state, count(*) filter (where f.place >= s.place) as reached,
                   percentile_cont(0.5) within group (order by extract(epoch from g.time) / 86400.0) as median_days,
                   count(*) filter (where exists (select 1 from scenario.introduction_event d
                       where d.introduction_id = i.id and d.to_state = 'DECLINED')) as declined
            from furthest f
            join scenario.introduction i on i.id = f.introduction_id
            join scenario.entry e on e.id = i.need_id
            join scenario.entry o on o.id = i.offer_id
            """ + Reading.LIST + """
            cross join step s
            left join gap g on g.introduction_id = i.id and g.state = s.state
            cross join lateral unnest(case cast(:by as text)
                when 'SECTOR' then case when e.sectors = '{}' then array['?'] else e.sectors end
                when 'LIST' then array[coalesce(l.title, '?')]
                else array[''] end) as cut (key)
            where (:seesAll or e.owner_id = any(cast(:organisations as uuid[]))
                   or o.owner_id = any(cast(:organisations as uuid[])))
            group by cut.key, s.state, s.place
            order by cut.key, s.place
            """;

    private final JdbcClient jdbc;

    FunnelStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Row(
            String group,
            String state,
            long reached,
            @Nullable Double medianDays,
            long declined) {}

    List<Funnel> funnels(Actor actor, Funnel.By by) {
        var rows = jdbc.sql(SQL)
                .params(Reading.as(actor))
                .param("by", by.name())
                .query((row, _) -> new Row(
                        row.getString("key"),
                        row.getString("state"),
                        row.getLong("reached"),
                        row.getObject("median_days", Double.class),
                        row.getLong("declined")))
                .list();
        var groups = new LinkedHashMap<String, List<Row>>();
        rows.forEach(row ->
                groups.computeIfAbsent(row.group(), _ -> new ArrayList<>()).add(row));
        return groups.entrySet().stream()
                .map(group -> new Funnel(
                        group.getKey(),
                        steps(group.getValue()),
                        group.getValue().getFirst().declined()))
                .toList();
    }

    private static List<Funnel.Step> steps(List<Row> rows) {
        var steps = new ArrayList<Funnel.Step>();
        long before = 0;
        for (var row : rows) {
            var conversion = before == 0 ? null : (Double) ((double) row.reached() / before);
            steps.add(new Funnel.Step(row.state(), row.reached(), conversion, row.medianDays()));
            before = row.reached();
        }
        return steps;
    }
}
