package dev.ceyuan.platform.web.scenario;

import dev.ceyuan.matching.Side;
import dev.ceyuan.platform.identity.Actor;
import dev.ceyuan.platform.registry.OrganisationQuery;
import dev.ceyuan.platform.registry.Organisations;
import dev.ceyuan.platform.scenario.EntryQuery;
import dev.ceyuan.platform.scenario.Figures;
import dev.ceyuan.platform.scenario.ShowcaseCases;
import dev.ceyuan.platform.web.Frame;
import java.util.List;
import org.springframework.stereotype.Component;

/// The figures of the home page: each opens to what it counts. Matches and introductions are bare numbers
/// that anyone may know; the rest counts what the reader may see.
@Component
final class HomeFigures {
    private final Organisations organisations;
    private final Sides sides;
    private final ShowcaseCases cases;
    private final Figures figures;

    HomeFigures(Organisations organisations, Sides sides, ShowcaseCases cases, Figures figures) {
        this.organisations = organisations;
        this.sides = sides;
        this.cases = cases;
        this.figures = figures;
    }

    List<HomeView.Figure> of(Actor actor, Frame frame) {
        var one = EntryQuery.ALL.sized(1);
        var all = OrganisationQuery.all().onPage(1, 1);
        var counts = figures.counts();
        return List.of(
                figure(frame, "organisations", organisations.search(actor, all).total(), "/organisations"),
                figure(frame, "needs", sides.of(Side.NEED).page(actor, one).total(), "/needs"),
                figure(frame, "offers", sides.of(Side.OFFER).page(actor, one).total(), "/offers"),
                figure(frame, "matches", counts.matches(), "/needs"),
                figure(frame, "introductions", counts.introductions(), "/introductions"),
                figure(frame, "cases", cases.list(actor, null, "").size(), "/cases"));
    }

    private static HomeView.Figure figure(Frame frame, String what, long value, String href) {
        return new HomeView.Figure(frame.text("scenario.figure." + what), value, href);
    }
}
