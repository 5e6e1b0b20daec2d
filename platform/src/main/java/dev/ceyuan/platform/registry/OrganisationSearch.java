package dev.ceyuan.platform.registry;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/// The SQL that searches organisations.
@Component
class OrganisationSearch {

    /// The roots that a query finds: `found`, with `rank` 0 for a whole name, 1 for its beginning, 2 for a
    /// part.
    private static final String FOUND = """
            with named as (
                select o.root_id, min(case when f.search_key = :key then 0
                                           when starts_with(f.search_key, :key) then 1 else 2 end) as rank
                from registry.fact f join registry.organisation o on o.id = f.organisation_id
                where :key <> '' and f.retired_at is null and position(:key in f.search_key) > 0
                group by o.root_id
            ), found as (
                select o.*, coalesce(n.rank, 0) as rank
                from registry.organisation o left join named n on n.root_id = o.id
                where o.merged_into is null
                  and (:seesAll or o.visibility = 'PUBLIC' or exists (
                       select 1 from registry.organisation m
                       where m.id = any(cast(:mine as uuid[])) and m.root_id = o.id))
                  and (:text = '' or n.rank is not null or o.code = :code)
                  and (:kind = '' or o.kind = :kind)
                  and (cardinality(cast(:places as text[])) = 0 or o.place = any(:places))
                  and (cardinality(cast(:sectors as text[])) = 0 or o.sectors && cast(:sectors as text[]))
                  and (cardinality(cast(:segments as text[])) = 0 or o.segments && cast(:segments as text[]))
            )
            """;

    private static final String PAGE = FOUND + """
            select id, name, code, kind, place, sectors, segments, visibility, version, changed_at
            from found
            order by rank, name, id
            limit :size offset :skipped
                        """;

    private static final String COUNT = FOUND + "select count(*) from found";

    private static final String FACETS = FOUND + """
            select 'kinds' as vocabulary, kind as term, count(*) as organisations
            from found where kind is not null group by kind
            union all
            select a.vocabulary, a.ancestor, count(distinct f.id)
            from found f
            cross join lateral (
                select 'places' as vocabulary, f.place as term
                union all select 'sectors', unnest(f.sectors)
                union all select 'chain', unnest(f.segments)) said
            join registry.term_ancestor a on a.vocabulary = said.vocabulary and a.term = said.term
            group by a.vocabulary, a.ancestor
                        """;

    private final JdbcClient jdbc;
    private final Places places;
    private final Sectors sectors;
    private final IndustryChain chain;

    OrganisationSearch(JdbcClient jdbc, Places places, Sectors sectors, IndustryChain chain) {
        this.jdbc = jdbc;
        this.places = places;
        this.sectors = sectors;
        this.chain = chain;
    }

    List<Organisation> page(OrganisationQuery query, Sight sight) {
        return bind(jdbc.sql(PAGE), query, sight)
                .param("size", query.size())
                .param("skipped", (query.page() - 1L) * query.size())
                .query((row, _) -> OrganisationStore.organisation(row))
                .list();
    }

    long count(OrganisationQuery query, Sight sight) {
        return Objects.requireNonNull(bind(jdbc.sql(COUNT), query, sight)
                .query((row, _) -> row.getLong(1))
                .single());
    }

    OrganisationList.Facets facets(OrganisationQuery query, Sight sight) {
        var counts = new HashMap<String, Map<String, Long>>();
        bind(jdbc.sql(FACETS), query, sight).query(row -> {
            counts.computeIfAbsent(row.getString("vocabulary"), _ -> new HashMap<>())
                    .put(row.getString("term"), row.getLong("organisations"));
        });
        return new OrganisationList.Facets(
                of(counts, VocabularyName.PLACES),
                of(counts, VocabularyName.KINDS),
                of(counts, VocabularyName.SECTORS),
                of(counts, VocabularyName.CHAIN));
    }

    private static Map<String, Long> of(Map<String, Map<String, Long>> counts, VocabularyName vocabulary) {
        return counts.getOrDefault(vocabulary.key(), Map.of());
    }

    private StatementSpec bind(StatementSpec statement, OrganisationQuery query, Sight sight) {
        return statement
                .param("text", query.text().strip())
                .param("key", NameKey.search(query.text()))
                .param("code", CreditCode.tidy(query.text()))
                .param("kind", query.kind())
                .param("places", filter(query.place(), places.closure(query.place())))
                .param("sectors", filter(query.sector(), sectors.closure(query.sector())))
                .param("segments", filter(query.segment(), chain.closure(query.segment())))
                .param("seesAll", sight.seesAll())
                .param("mine", sight.mine());
    }

    /// No filter for an empty id; one that nothing passes for an id that does not exist.
    private static String[] filter(@Nullable String asked, List<String> closure) {
        if (asked == null || asked.isEmpty()) {
            return new String[0];
        }
        return closure.isEmpty() ? new String[] {asked} : JsonRows.array(closure);
    }
}
