package dev.ceyuan.platform.web.scenario;

import dev.ceyuan.matching.Match;
import dev.ceyuan.matching.SearchHit;
import dev.ceyuan.matching.Side;
import dev.ceyuan.platform.identity.Actor;
import dev.ceyuan.platform.identity.NoSuchObject;
import dev.ceyuan.platform.scenario.EntryList;
import dev.ceyuan.platform.scenario.Lists;
import dev.ceyuan.platform.scenario.MatchDesk;
import dev.ceyuan.platform.scenario.PolicyMeasure;
import dev.ceyuan.platform.scenario.ShowcaseCase;
import dev.ceyuan.platform.scenario.ShowcaseCases;
import dev.ceyuan.platform.web.AllowedTo;
import dev.ceyuan.platform.web.Audience;
import dev.ceyuan.platform.web.UnreadFields;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Lists, cases, measures, and search-as-you-type.
@RestController
@RequestMapping("/api")
@AllowedTo(Audience.EVERYONE)
@Tag(name = "catalogue")
final class CatalogueApi {
    private static final int MOST_HITS = 50;

    private final Lists lists;
    private final ShowcaseCases cases;
    private final MatchDesk matches;

    CatalogueApi(Lists lists, ShowcaseCases cases, MatchDesk matches) {
        this.lists = lists;
        this.cases = cases;
        this.matches = matches;
    }

    @GetMapping("/demand-lists")
    @Operation(summary = "Demand lists, newest first")
    List<EntryList> demandLists(@Parameter(hidden = true) Actor actor) {
        return lists.all(actor, Side.NEED);
    }

    @GetMapping("/capability-lists")
    @Operation(summary = "Capability lists, newest first")
    List<EntryList> capabilityLists(@Parameter(hidden = true) Actor actor) {
        return lists.all(actor, Side.OFFER);
    }

    @GetMapping("/demand-lists/{id}")
    @Operation(summary = "One demand list; its needs are /api/needs?list=…")
    EntryList demandList(@Parameter(hidden = true) Actor actor, @PathVariable UUID id) {
        return list(actor, id, Side.NEED);
    }

    @GetMapping("/capability-lists/{id}")
    @Operation(summary = "One capability list; its offers are /api/offers?list=…")
    EntryList capabilityList(@Parameter(hidden = true) Actor actor, @PathVariable UUID id) {
        return list(actor, id, Side.OFFER);
    }

    private EntryList list(Actor actor, UUID id, Side side) {
        var list = lists.get(actor, id);
        if (list.side() != side) {
            throw new NoSuchObject("list", id);
        }
        return list;
    }

    @GetMapping("/cases")
    @Operation(summary = "Showcase cases; parameters: q, sector, page, size")
    PageJson<ShowcaseCase> cases(@Parameter(hidden = true) Actor actor, @RequestParam Map<String, String> parameters) {
        var query = EntryFilter.of(parameters).query();
        var choice = CasesView.Choice.of(parameters);
        return PageJson.of(cases.list(actor, choice.sector(), choice.typed()), query.page(), query.size());
    }

    @GetMapping("/cases/{id}")
    @Operation(summary = "One showcase case")
    ShowcaseCase showcase(@Parameter(hidden = true) Actor actor, @PathVariable UUID id) {
        return cases.get(actor, id);
    }

    @GetMapping("/measures")
    @Operation(summary = "Policy measures")
    PageJson<PolicyMeasure> measures(@RequestParam Map<String, String> parameters) {
        var query = EntryFilter.of(parameters).query();
        return PageJson.of(cases.measures(), query.page(), query.size());
    }

    /// What was found.
    ///
    /// @param titleMarks places in the title that were matched
    record HitJson(String id, String title, String href, double score, List<Match.Span> titleMarks, String excerpt) {
        HitJson {
            titleMarks = List.copyOf(titleMarks);
        }

        static HitJson of(SearchHit hit) {
            var item = hit.item();
            return new HitJson(
                    item.id(),
                    item.title(),
                    EntryLine.path(item.side()) + "/" + item.id(),
                    hit.score(),
                    hit.titleMarks(),
                    hit.excerpt().quote());
        }
    }

    @GetMapping("/search")
    @Operation(summary = "Search as you type among open needs or offers")
    List<HitJson> search(
            @Parameter(hidden = true) Actor actor,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "OFFER") Side side,
            @RequestParam(defaultValue = "10") int top) {
        if (top < 1 || top > MOST_HITS) {
            throw new UnreadFields(Map.of("top", "scenario.problem.malformed"));
        }
        return matches.search(actor, side, q, top).stream().map(HitJson::of).toList();
    }
}
