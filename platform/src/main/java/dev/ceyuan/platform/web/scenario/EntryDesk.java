package dev.ceyuan.platform.web.scenario;

import dev.ceyuan.matching.Side;
import dev.ceyuan.platform.identity.Actor;
import dev.ceyuan.platform.identity.Role;
import dev.ceyuan.platform.scenario.Entry;
import dev.ceyuan.platform.scenario.Introduction;
import dev.ceyuan.platform.scenario.Introductions;
import dev.ceyuan.platform.scenario.Lists;
import dev.ceyuan.platform.scenario.MatchDesk;
import dev.ceyuan.platform.scenario.RankedMatch;
import dev.ceyuan.platform.scenario.Reason;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Gathers what the page of a need or an offer shows.
@Component
final class EntryDesk {
    private final MatchDesk matches;
    private final Introductions introductions;
    private final Lists lists;
    private final Wordings wordings;

    EntryDesk(MatchDesk matches, Introductions introductions, Lists lists, Wordings wordings) {
        this.matches = matches;
        this.introductions = introductions;
        this.lists = lists;
        this.wordings = wordings;
    }

    Wordings wordings() {
        return wordings;
    }

    List<RankedMatch> matches(Actor actor, Entry entry) {
        return matches.list(actor, entry.side(), entry.id());
    }

    EntryPageView page(Actor actor, Entry entry, Wording wording, @Nullable Banner banner) {
        var running = actor instanceof Actor.Member ? introductions.of(actor, entry.id()) : List.<Introduction>of();
        var places = matches(actor, entry).stream()
                .map(match -> new Pair(entry, match, running).place(actor, wording))
                .toList();
        return new EntryPageView(
                EntryView.of(entry, visibleList(actor, entry), wording),
                places,
                running.stream().map(each -> IntroductionCard.of(each, wording)).toList(),
                Arrays.stream(Reason.values())
                        .map(reason -> new Choice(reason.name(), wording.frame().label(reason), false))
                        .toList(),
                banner);
    }

    /// The list that an entry belongs to; a published need may stand in a list that is still a draft.
    private Entry.@Nullable ListRef visibleList(Actor actor, Entry entry) {
        var list = entry.list();
        return list != null
                        && lists.all(actor, entry.side()).stream()
                                .anyMatch(each -> each.id().equals(list.id()))
                ? list
                : null;
    }

    /// An entry with a match of its list.
    private record Pair(Entry head, RankedMatch match, List<Introduction> running) {

        EntryPageView.Place place(Actor actor, Wording wording) {
            var other = match.other();
            var need = head.side() == Side.NEED ? head : other;
            var offer = head.side() == Side.NEED ? other : head;
            var introduction = introduction(other.id());
            return new EntryPageView.Place(
                    MatchView.of(match, head.side(), wording),
                    need.id().toString(),
                    offer.id().toString(),
                    mayJudge(actor, need, offer),
                    introduction == null && mayPropose(actor, need, offer),
                    introduction);
        }

        private @Nullable String introduction(UUID other) {
            return running.stream()
                    .filter(each -> !each.state().equals("DECLINED"))
                    .filter(each -> each.need().entry().equals(other)
                            || each.offer().entry().equals(other))
                    .findFirst()
                    .map(each -> "/introductions/" + each.id())
                    .orElse(null);
        }
    }

    /// The office brings together what is open and whose owners are known.
    static boolean mayPropose(Actor actor, Entry need, Entry offer) {
        return actor.has(Role.OFFICER)
                && need.open()
                && offer.open()
                && need.owner().id() != null
                && offer.owner().id() != null;
    }

    /// Who may say something about a pair: either side and the office.
    static boolean mayJudge(Actor actor, Entry one, Entry other) {
        return actor.has(Role.OFFICER) || EntryView.speaksFor(actor, one) || EntryView.speaksFor(actor, other);
    }
}
