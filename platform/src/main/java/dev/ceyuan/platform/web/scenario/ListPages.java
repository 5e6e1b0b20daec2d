package dev.ceyuan.platform.web.scenario;

import dev.ceyuan.matching.Side;
import dev.ceyuan.platform.identity.Actor;
import dev.ceyuan.platform.identity.NoSuchObject;
import dev.ceyuan.platform.scenario.Lists;
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
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Demand lists and capability lists.
@Controller
@AllowedTo(Audience.EVERYONE)
final class ListPages {
    private final Lists lists;
    private final Sides sides;
    private final Wordings wordings;

    ListPages(Lists lists, Sides sides, Wordings wordings) {
        this.lists = lists;
        this.sides = sides;
        this.wordings = wordings;
    }

    @GetMapping("/demand-lists")
    ModelAndView demandLists(Actor actor, @ModelAttribute(name = "frame", binding = false) Frame frame) {
        return all(actor, frame, Side.NEED);
    }

    @GetMapping("/capability-lists")
    ModelAndView capabilityLists(Actor actor, @ModelAttribute(name = "frame", binding = false) Frame frame) {
        return all(actor, frame, Side.OFFER);
    }

    private ModelAndView all(Actor actor, Frame frame, Side side) {
        var wording = wordings.of(frame);
        var cards = lists.all(actor, side).stream()
                .map(list -> ListCard.of(list, wording))
                .toList();
        return Page.of("scenario/lists", new ListsView(side, cards));
    }

    @GetMapping("/demand-lists" + EntryPages.ID)
    ModelAndView demandList(
            Actor actor,
            @ModelAttribute(name = "frame", binding = false) Frame frame,
            @PathVariable UUID id,
            @RequestParam Map<String, String> parameters) {
        return one(new Reader(actor, frame, parameters), Side.NEED, id);
    }

    @GetMapping("/capability-lists" + EntryPages.ID)
    ModelAndView capabilityList(
            Actor actor,
            @ModelAttribute(name = "frame", binding = false) Frame frame,
            @PathVariable UUID id,
            @RequestParam Map<String, String> parameters) {
        return one(new Reader(actor, frame, parameters), Side.OFFER, id);
    }

    private record Reader(Actor actor, Frame frame, Map<String, String> parameters) {}

    private ModelAndView one(Reader reader, Side side, UUID id) {
        var list = lists.get(reader.actor(), id);
        if (list.side() != side) {
            throw new NoSuchObject("list", id);
        }
        var wording = wordings.of(reader.frame());
        var query = EntryFilter.of(reader.parameters()).query().within(id);
        var number = EntryFilter.of(reader.parameters()).query().page();
        var page = sides.of(side).page(reader.actor(), query.page(number));
        var view = ListView.of(list, page, wording, Banner.of(reader.parameters(), reader.frame()));
        return Page.of("scenario/list", view);
    }

    /// Publishes a list with everything that is drafted in it.
    @PostMapping("/demand-lists" + EntryPages.ID + "/publish")
    @AllowedTo(Audience.OFFICER)
    ModelAndView publishDemandList(Actor actor, @PathVariable UUID id) {
        lists.publish(actor, id);
        return Page.to(Banner.href("/demand-lists/" + id, Banner.Done.PUBLISHED));
    }

    @PostMapping("/capability-lists" + EntryPages.ID + "/publish")
    @AllowedTo(Audience.OFFICER)
    ModelAndView publishCapabilityList(Actor actor, @PathVariable UUID id) {
        lists.publish(actor, id);
        return Page.to(Banner.href("/capability-lists/" + id, Banner.Done.PUBLISHED));
    }
}
