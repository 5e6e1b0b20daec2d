package dev.ceyuan.platform.web.scenario;

import dev.ceyuan.matching.Side;
import dev.ceyuan.platform.identity.Role;
import dev.ceyuan.platform.scenario.Entry;
import dev.ceyuan.platform.scenario.EntryList;
import dev.ceyuan.platform.scenario.EntryPage;
import dev.ceyuan.platform.scenario.EntryQuery;
import dev.ceyuan.platform.web.Pager;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A demand list or a capability list with a page of its entries.
///
/// @param filterHref the same entries in the list page with facets
/// @param publish    the reader may publish it with its drafts
public record ListView(
        Side side,
        ListCard list,
        List<EntryLine> lines,
        Pager pager,
        String filterHref,
        boolean publish,
        @Nullable Banner banner) {

    public ListView {
        lines = List.copyOf(lines);
    }

    static ListView of(EntryList list, EntryPage page, Wording wording, @Nullable Banner banner) {
        var lines = page.entries().stream()
                .map(entry -> EntryLine.of(entry, wording, List.of()))
                .toList();
        var query = page.query();
        return new ListView(
                list.side(),
                ListCard.of(list, wording),
                lines,
                new Pager(
                        query.page(),
                        query.size(),
                        page.total(),
                        wording.frame().location()),
                EntryFilter.href(EntryLine.path(list.side()), EntryQuery.ALL.within(list.id())),
                list.state() == Entry.State.DRAFT && wording.frame().actor().has(Role.OFFICER),
                banner);
    }
}
