package dev.ceyuan.platform.web.scenario;

import dev.ceyuan.matching.Side;
import dev.ceyuan.platform.identity.Actor;
import dev.ceyuan.platform.identity.Role;
import dev.ceyuan.platform.scenario.Entry;
import dev.ceyuan.platform.scenario.EntryList;
import dev.ceyuan.platform.scenario.EntryPage;
import dev.ceyuan.platform.scenario.EntryQuery;
import dev.ceyuan.platform.scenario.EntryQuery.Facet;
import dev.ceyuan.platform.web.Location;
import dev.ceyuan.platform.web.Pager;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Makes the view of a list from a page of entries.
final class EntryListing {
    /// Facets that are open from the start; the others open when something is chosen in them.
    private static final Set<Facet> OPEN = Set.of(Facet.KIND, Facet.SECTOR, Facet.PLACE, Facet.BUDGET);

    private final Side side;
    private final Wording wording;
    private final EntryPage page;
    private final String path;

    EntryListing(Side side, Wording wording, EntryPage page) {
        this.side = side;
        this.wording = wording;
        this.page = page;
        this.path = EntryLine.path(side);
    }

    EntryListView view(List<EntryList> lists) {
        var query = page.query();
        var actor = wording.frame().actor();
        return new EntryListView(
                side,
                path,
                wording.text("scenario.list.title." + side),
                wording.text("scenario.list.lead." + side),
                query.typed(),
                hidden(query),
                chips(lists),
                groups(),
                lists(lists),
                states(actor),
                page.entries().stream()
                        .map(entry -> EntryLine.of(entry, wording, words(query)))
                        .toList(),
                pager(),
                EntryFilter.href(path + "/export.xlsx", query),
                EntryFilter.href(path + "/export.csv", query),
                mayDraft(actor, side) ? path + "/new" : null);
    }

    static boolean mayDraft(Actor actor, Side side) {
        return actor.has(Role.OFFICER) || actor.has(side == Side.NEED ? Role.DEMAND_OWNER : Role.SUPPLIER);
    }

    /// What is typed, and the pairs of characters in it: Chinese is typed without spaces, and the index
    /// finds by pairs.
    private static List<String> words(EntryQuery query) {
        return Arrays.stream(query.typed().strip().split("\\s+"))
                .flatMap(word -> Stream.concat(Stream.of(word), pairs(word)))
                .toList();
    }

    private static Stream<String> pairs(String word) {
        return IntStream.range(0, Math.max(0, word.length() - 1))
                .mapToObj(at -> word.substring(at, at + 2))
                .filter(pair -> pair.codePoints().allMatch(Character::isIdeographic));
    }

    private Pager pager() {
        var query = page.query();
        var location = EntryFilter.href(path, query);
        var split = location.indexOf('?');
        return new Pager(
                query.page(),
                query.size(),
                page.total(),
                split < 0
                        ? new Location(path, "")
                        : new Location(location.substring(0, split), location.substring(split + 1)));
    }

    private static List<EntryListView.Hidden> hidden(EntryQuery query) {
        return EntryFilter.parameters(query).entrySet().stream()
                .filter(each -> !Set.of("q", "list", "state").contains(each.getKey()))
                .map(each -> new EntryListView.Hidden(each.getKey(), each.getValue()))
                .toList();
    }

    private List<EntryListView.Chip> chips(List<EntryList> lists) {
        var query = page.query();
        var chips = new ArrayList<EntryListView.Chip>();
        var list = query.list();
        if (list != null) {
            var title = lists.stream()
                    .filter(each -> each.id().equals(list))
                    .map(EntryList::title)
                    .findFirst()
                    .orElse(list.toString());
            chips.add(new EntryListView.Chip(title, EntryFilter.href(path, query.within(null))));
        }
        if (query.owner() != null) {
            var without =
                    new EntryQuery(query.typed(), query.list(), null, query.state(), query.chosen(), 1, query.size());
            chips.add(new EntryListView.Chip(ownerName(query.owner()), EntryFilter.href(path, without)));
        }
        for (var facet : Facet.values()) {
            query.chosen(facet)
                    .ifPresent(value -> chips.add(new EntryListView.Chip(
                            wording.text("scenario.chip", wording.facet(side, facet), wording.facetValue(facet, value)),
                            EntryFilter.href(path, query.with(facet, null)))));
        }
        return chips;
    }

    private String ownerName(UUID owner) {
        return page.entries().stream()
                .filter(entry -> owner.equals(entry.owner().id()))
                .map(entry -> wording.owner(entry.owner()))
                .findFirst()
                .orElseGet(() -> wording.text("scenario.field.owner." + side));
    }

    private List<EntryListView.Group> groups() {
        return Arrays.stream(Facet.values())
                .filter(facet -> facet != Facet.KIND || side == Side.OFFER)
                .map(this::group)
                .filter(group ->
                        group.values().size() > 1 || group.values().stream().anyMatch(EntryListView.Value::chosen))
                .toList();
    }

    private EntryListView.Group group(Facet facet) {
        var query = page.query();
        var chosen = query.chosen(facet).orElse(null);
        var values = page.counts().getOrDefault(facet, List.of()).stream()
                .map(count -> value(facet, count, chosen))
                .toList();
        return new EntryListView.Group(wording.facet(side, facet), chosen != null || OPEN.contains(facet), values);
    }

    private EntryListView.Value value(Facet facet, EntryPage.Count count, @Nullable String chosen) {
        var own = count.value().equals(chosen);
        return new EntryListView.Value(
                wording.facetValue(facet, count.value()),
                count.entries(),
                EntryFilter.href(path, page.query().with(facet, own ? null : count.value())),
                own);
    }

    private List<Choice> lists(List<EntryList> lists) {
        return lists.stream()
                .map(list -> new Choice(
                        list.id().toString(),
                        list.title(),
                        list.id().equals(page.query().list())))
                .toList();
    }

    /// Visitors see what is published or closed; who works here also sees drafts of his. Of one owner, all
    /// are listed unless a state is chosen.
    private List<Choice> states(Actor actor) {
        var known = actor instanceof Actor.Visitor
                ? List.of(Entry.State.PUBLISHED, Entry.State.CLOSED)
                : List.of(Entry.State.values());
        var everything = page.query().owner() != null;
        var state = page.query().state() == null && !everything
                ? Entry.State.PUBLISHED
                : page.query().state();
        var any = everything
                ? Stream.of(new Choice("", wording.text("scenario.state.any"), state == null))
                : Stream.<Choice>empty();
        return Stream.concat(any, known.stream().map(each -> choice(each, each == state)))
                .toList();
    }

    private Choice choice(Entry.State state, boolean chosen) {
        var entries = page.states().getOrDefault(state, 0L);
        return new Choice(
                state.name(),
                wording.text("scenario.state-count", wording.frame().label(state), entries),
                chosen);
    }
}
