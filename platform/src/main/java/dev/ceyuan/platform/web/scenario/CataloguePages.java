package dev.ceyuan.platform.web.scenario;

import dev.ceyuan.platform.identity.Actor;
import dev.ceyuan.platform.scenario.EntryContent;
import dev.ceyuan.platform.scenario.EntryQuery;
import dev.ceyuan.platform.scenario.Offers;
import dev.ceyuan.platform.scenario.ShowcaseCases;
import dev.ceyuan.platform.web.AllowedTo;
import dev.ceyuan.platform.web.Audience;
import dev.ceyuan.platform.web.Frame;
import dev.ceyuan.platform.web.Page;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The public catalogues: showcase cases, compute pools, policy measures.
@Controller
@AllowedTo(Audience.EVERYONE)
final class CataloguePages {
    private static final int MOST_POOLS = 500;

    private final ShowcaseCases cases;
    private final Offers offers;
    private final Wordings wordings;

    CataloguePages(ShowcaseCases cases, Offers offers, Wordings wordings) {
        this.cases = cases;
        this.offers = offers;
        this.wordings = wordings;
    }

    @GetMapping("/cases")
    ModelAndView cases(
            Actor actor,
            @ModelAttribute(name = "frame", binding = false) Frame frame,
            @RequestParam Map<String, String> parameters) {
        var choice = CasesView.Choice.of(parameters);
        var every = cases.list(actor, null, "");
        var found = cases.list(actor, choice.sector(), choice.typed());
        return Page.of("scenario/cases", CasesView.of(choice, every, found, wordings.of(frame)));
    }

    @GetMapping("/cases" + EntryPages.ID)
    ModelAndView showcase(
            Actor actor, @ModelAttribute(name = "frame", binding = false) Frame frame, @PathVariable UUID id) {
        return Page.of("scenario/case", CaseView.of(cases.get(actor, id), wordings.of(frame)));
    }

    @GetMapping("/compute-pools")
    ModelAndView computePools(Actor actor, @ModelAttribute(name = "frame", binding = false) Frame frame) {
        var wording = wordings.of(frame);
        var query = EntryQuery.ALL
                .with(EntryQuery.Facet.KIND, EntryContent.Kind.COMPUTE_POOL.name())
                .sized(MOST_POOLS);
        var pools = offers.page(actor, query).entries().stream()
                .map(entry -> ComputePoolsView.Pool.of(entry, wording))
                .toList();
        return Page.of("scenario/compute-pools", new ComputePoolsView(pools));
    }

    @GetMapping("/measures")
    ModelAndView measures(
            Actor actor,
            @ModelAttribute(name = "frame", binding = false) Frame frame,
            @RequestParam Map<String, String> parameters) {
        var query = EntryFilter.of(parameters).query();
        return Page.of(
                "scenario/measures",
                MeasuresView.of(cases.measures(), query.typed(), query.page(), wordings.of(frame)));
    }
}
