package dev.ceyuan.platform.scenario;

import dev.ceyuan.matching.Side;
import dev.ceyuan.platform.identity.Actor;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Owns the SQL of pages of entries.
@Repository
class EntryListing {
    private static final String PAGE =
            "select " + EntryRows.COLUMNS + ", " + Reading.OWNER_SHOWN + """
             as owner_shown
            from scenario.entry e
            """ + Reading.LIST + """
            where\s"""
                    + Reading.VISIBLE + EntryConditions.CHOSEN + """
            order by array_position(cast(:ids as uuid[]), e.id), e.published_at desc nulls last, e.external_key, e.id
            limit :limit offset :offset
            """;

    private final JdbcClient jdbc;
    private final EntryConditions conditions;
    private final EntryCounts counts;

    EntryListing(JdbcClient jdbc, EntryConditions conditions, EntryCounts counts) {
        this.jdbc = jdbc;
        this.conditions = conditions;
        this.counts = counts;
    }

    /// A page; if ids are given, these in their order, and after them what is not published but fits the words.
    EntryPage page(Actor actor, Side side, EntryQuery query, @Nullable List<UUID> ids) {
        var parameters = conditions.parameters(actor, side, query, ids);
        var entries = jdbc.sql(PAGE)
                .params(parameters)
                .param("limit", query.size())
                .param("offset", (long) (query.page() - 1) * query.size())
                .query(EntryRows::entry)
                .list();
        var states = counts.states(actor, side, query, ids);
        var state = EntryConditions.state(query);
        var total = state == null
                ? states.values().stream().mapToLong(Long::longValue).sum()
                : states.getOrDefault(state, 0L);
        return new EntryPage(query, total, entries, counts.facets(actor, side, query, ids), states);
    }
}
