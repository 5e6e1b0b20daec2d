package dev.ceyuan.platform.scenario;

import dev.ceyuan.matching.Side;
import dev.ceyuan.platform.identity.Actor;
import dev.ceyuan.platform.identity.MergedOrganisations;
import dev.ceyuan.platform.scenario.EntryQuery.Facet;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The conditions of an [EntryQuery] as SQL over `scenario.entry e`, and their parameters.
///
/// Each facet is one condition whose parameter is null when nothing is chosen, so the statement text is
/// constant.
@Component
class EntryConditions {
    /// The segments of an entry; where nobody named any, those that its sectors imply.
    static final String SEGMENTS = """
            (case when e.segments <> '{}' then e.segments else array(
                select distinct implied.segment
                from unnest(cast(:impliedSectors as text[]), cast(:impliedSegments as text[])) as implied (sector, segment)
                where implied.sector = any(e.sectors)) end)
            """;

    /// The number of the band in which the money of an entry lies; the bounds are
    /// [EntryQuery#BUDGET_BANDS_FEN].
    static final String BAND =
            "width_bucket(e.amount_fen, array[10000000, 50000000, 100000000, 500000000]::bigint[])::text";

    static final String CHOSEN = """
             and e.side = :side
             and (cast(:state as text) is null or e.state = :state)
             and (cast(:list as uuid) is null or e.list_id = :list)
             and (cast(:owner as uuid[]) is null or (e.owner_id = any(cast(:owner as uuid[])) and
            """ + Reading.OWNER_SHOWN + """
            ))
             and (cast(:ids as uuid[]) is null or e.id = any(cast(:ids as uuid[]))
                  or e.state <> 'PUBLISHED' and not exists (
                      select 1 from unnest(cast(:words as text[])) as typed (word)
                      where position(typed.word in lower(normalize(e.title || ' ' || e.description, NFKC))) = 0))
             and (cast(:kind as text) is null or e.kind = :kind)
             and (cast(:sector as text[]) is null or e.sectors && cast(:sector as text[])
                  or ('?' = any(cast(:sector as text[])) and e.sectors = '{}'))
             and (cast(:place as text[]) is null or coalesce(e.place, '?') = any(cast(:place as text[])))
             and (cast(:deployment as text) is null or :deployment = any(e.deployments)
                  or (:deployment = '?' and e.deployments = '{}'))
             and (cast(:chip as text) is null or :chip = any(e.chips) or (:chip = '?' and e.chips = '{}'))
             and (cast(:filing as text) is null or coalesce(e.filing, '?') = :filing)
             and (cast(:maturity as text) is null or coalesce(e.maturity, '?') = :maturity)
             and (cast(:openWeights as text) is null or coalesce(e.open_weights::text, '?') = :openWeights)
             and (cast(:budget as text) is null or coalesce(
            """ + BAND + """
            , '?') = :budget)
             and (cast(:segment as text[]) is null or
            """ + SEGMENTS + """
             && cast(:segment as text[]) or ('?' = any(cast(:segment as text[])) and
            """ + SEGMENTS + """
             = '{}'))
            """;

    private final EntryTerms terms;
    private final MergedOrganisations merged;

    EntryConditions(EntryTerms terms, MergedOrganisations merged) {
        this.terms = terms;
        this.merged = merged;
    }

    /// @param ids what the index found of what was typed, null if nothing was: only these entries, and what is
    ///            not published but has every word
    Map<String, @Nullable Object> parameters(Actor actor, Side side, EntryQuery query, @Nullable List<UUID> ids) {
        var parameters = new HashMap<String, @Nullable Object>(Reading.as(actor));
        parameters.put("side", side.name());
        parameters.put("state", EntryRows.name(state(query)));
        parameters.put("list", query.list());
        parameters.put("owner", idsOf(query.owner()));
        parameters.put("ids", ids == null ? null : Reading.array(ids));
        parameters.put("words", words(query.typed()));
        parameters.putAll(terms.impliedSegments());
        for (var facet : Facet.values()) {
            var chosen = query.chosen(facet).orElse(null);
            parameters.put(parameter(facet), chosen == null ? null : wider(facet, chosen));
        }
        return parameters;
    }

    /// What was typed, word by word as the database folds text: the index knows only what is published.
    private static String[] words(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .strip()
                .split("\\s+");
    }

    /// Every id of an organisation: entries keep the one under which they were written.
    private String @Nullable [] idsOf(@Nullable UUID owner) {
        return owner == null ? null : Reading.array(merged.idsOf(List.of(owner)).getOrDefault(owner, Set.of(owner)));
    }

    /// What is published, unless another state or everything of one owner is asked for.
    static Entry.@Nullable State state(EntryQuery query) {
        return query.state() == null && query.owner() == null ? Entry.State.PUBLISHED : query.state();
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
