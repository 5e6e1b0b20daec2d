package dev.ceyuan.platform.web.scenario;

import dev.ceyuan.platform.identity.Actor;
import dev.ceyuan.platform.identity.Role;
import dev.ceyuan.platform.web.AllowedTo;
import dev.ceyuan.platform.web.Audience;
import dev.ceyuan.platform.web.Frame;
import dev.ceyuan.platform.web.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.ModelAndView;

/// The first page.
@Controller
@AllowedTo(Audience.EVERYONE)
final class HomePage {
    private final HomeFigures figures;
    private final SupplyDemand supplyDemand;
    private final HomeLists lists;

    HomePage(HomeFigures figures, SupplyDemand supplyDemand, HomeLists lists) {
        this.figures = figures;
        this.supplyDemand = supplyDemand;
        this.lists = lists;
    }

    @GetMapping("/")
    ModelAndView home(Actor actor, @ModelAttribute(name = "frame", binding = false) Frame frame) {
        var view = new HomeView(
                figures.of(actor, frame),
                supplyDemand.rows(actor, SupplyDemand.By.SECTOR, frame.locale()),
                supplyDemand.rows(actor, SupplyDemand.By.LAYER, frame.locale()),
                lists.newestNeeds(actor, frame),
                lists.demandLists(actor, frame),
                possibilities(actor, frame));
        return Page.of("scenario/home", view);
    }

    /// A few ways to begin, for whoever is looking.
    private static List<HomeView.Possibility> possibilities(Actor actor, Frame frame) {
        var possible = new ArrayList<HomeView.Possibility>();
        if (actor.has(Role.OFFICER)) {
            possible.add(possibility(frame, "officer.import", "/imports"));
            possible.add(possibility(frame, "officer.drafts", "/needs?state=DRAFT"));
            possible.add(possibility(frame, "officer.introductions", "/introductions"));
        }
        if (actor.has(Role.DEMAND_OWNER)) {
            possible.add(possibility(frame, "demand-owner.new", "/needs/new"));
            possible.add(possibility(frame, "demand-owner.mine", mine(actor, Role.DEMAND_OWNER, "/needs")));
        }
        if (actor.has(Role.SUPPLIER)) {
            possible.add(possibility(frame, "supplier.new", "/offers/new"));
            possible.add(possibility(frame, "supplier.notices", "/notices"));
        }
        if (actor.has(Role.AUDITOR)) {
            possible.add(possibility(frame, "auditor.introductions", "/introductions"));
        }
        if (actor.has(Role.ADMINISTRATOR)) {
            possible.add(possibility(frame, "administrator.accounts", "/accounts"));
        }
        if (possible.isEmpty()) {
            possible.add(possibility(frame, "visitor.needs", "/needs"));
            possible.add(possibility(frame, "visitor.offers", "/offers"));
            possible.add(possibility(frame, "visitor.cases", "/cases"));
        }
        return possible;
    }

    private static HomeView.Possibility possibility(Frame frame, String key, String href) {
        return new HomeView.Possibility(
                frame.text("scenario.possible.%s.title".formatted(key)),
                frame.text("scenario.possible.%s.text".formatted(key)),
                href);
    }

    private static String mine(Actor actor, Role role, String path) {
        return actor.grants().stream()
                .filter(grant -> grant.role() == role)
                .map(Actor.Grant::organisation)
                .findFirst()
                .map(organisation -> String.format(Locale.ROOT, "%s?owner=%s", path, organisation))
                .orElse(path);
    }
}
