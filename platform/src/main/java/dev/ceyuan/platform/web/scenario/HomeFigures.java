package dev.ceyuan.platform.web.scenario;

import dev.ceyuan.matching.Side;
import dev.ceyuan.platform.identity.Actor;
import dev.ceyuan.platform.registry.OrganisationQuery;
import dev.ceyuan.platform.registry.Organisations;
import dev.ceyuan.platform.scenario.EntryQuery;
import dev.ceyuan.platform.scenario.Funnel;
import dev.ceyuan.platform.scenario.Funnels;
import dev.ceyuan.platform.scenario.ShowcaseCases;
import dev.ceyuan.platform.web.Frame;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/// The figures of the home page: each counts what the reader may see and opens to it.
@Component
final class HomeFigures {
    private final Organisations organisations;
    private final Sides sides;
    private final ShowcaseCases cases;
    private final Funnels funnels;

    HomeFigures(Organisations organisations, Sides sides, ShowcaseCases cases, Funnels funnels) {
        this.organisations = organisations;
        this.sides = sides;
        this.cases = cases;
        this.funnels = funnels;
    }

    List<HomeView.Figure> of(Actor actor, Frame frame) {
        var one = EntryQuery.ALL.sized(1);
        var all = OrganisationQuery.all().onPage(1, 1);
        var figures = new ArrayList<HomeView.Figure>();
        figures.add(
                figure(frame, "organisations", organisations.search(actor, all).total(), "/organisations"));
        figures.add(figure(frame, "needs", sides.of(Side.NEED).page(actor, one).total(), "/needs"));
        figures.add(
                figure(frame, "offers", sides.of(Side.OFFER).page(actor, one).total(), "/offers"));
        if (actor instanceof Actor.Member) {
            figures.add(figure(frame, "introductions", introductions(actor), "/introductions"));
        }
        figures.add(figure(frame, "cases", cases.list(actor, null, "").size(), "/cases"));
        return figures;
    }

    private long introductions(Actor actor) {
        return funnels.funnels(actor, Funnel.By.ALL).stream()
                .flatMap(funnel -> funnel.steps().stream().limit(1))
                .mapToLong(Funnel.Step::reached)
                .sum();
    }

    private static HomeView.Figure figure(Frame frame, String what, long value, String href) {
        return new HomeView.Figure(frame.text("scenario.figure." + what), value, href);
    }
}
