package dev.ceyuan.platform.web.scenario;

import dev.ceyuan.matching.Side;
import dev.ceyuan.platform.identity.Actor;
import dev.ceyuan.platform.scenario.EntryQuery;
import dev.ceyuan.platform.scenario.Lists;
import dev.ceyuan.platform.scenario.Needs;
import dev.ceyuan.platform.web.Frame;
import java.util.List;
import org.springframework.stereotype.Component;

/// What is new on the home page.
@Component
final class HomeLists {
    private static final int NEWEST_NEEDS = 6;
    private static final int NEWEST_LISTS = 5;

    private final Needs needs;
    private final Lists lists;
    private final Wordings wordings;

    HomeLists(Needs needs, Lists lists, Wordings wordings) {
        this.needs = needs;
        this.lists = lists;
        this.wordings = wordings;
    }

    List<EntryLine> newestNeeds(Actor actor, Frame frame) {
        var wording = wordings.of(frame);
        return needs.page(actor, EntryQuery.ALL.sized(NEWEST_NEEDS)).entries().stream()
                .map(entry -> EntryLine.of(entry, wording, List.of()))
                .toList();
    }

    List<ListCard> demandLists(Actor actor, Frame frame) {
        var wording = wordings.of(frame);
        return lists.all(actor, Side.NEED).stream()
                .limit(NEWEST_LISTS)
                .map(list -> ListCard.of(list, wording))
                .toList();
    }
}
