package dev.ceyuan.platform.scenario;

import dev.ceyuan.matching.Item;
import dev.ceyuan.matching.Match;
import dev.ceyuan.matching.MatchIndex;
import dev.ceyuan.matching.MatchRequest;
import dev.ceyuan.matching.MatchRequest.Detail;
import dev.ceyuan.matching.MatchRequest.Mode;
import dev.ceyuan.matching.Side;
import dev.ceyuan.platform.scenario.IndexFeed.Due;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Standing queries: when an entry changes, its own list is computed again, and so is every list that it
/// enters, leaves or moves on. Nobody has to search.
@Component
class MatchRefresh {
    private static final int SMALL = 25;

    private final MatchLists lists;
    private final LiveIndex live;
    private final TransactionTemplate transactions;
    private final ScenarioSettings settings;

    MatchRefresh(MatchLists lists, LiveIndex live, TransactionTemplate transactions, ScenarioSettings settings) {
        this.lists = lists;
        this.live = live;
        this.transactions = transactions;
        this.settings = settings;
    }

    /// Someone's list, in the order in which lists are written, so that two nodes never wait for each
    /// other.
    private record Target(Side side, UUID id) implements Comparable<Target> {
        @Override
        public int compareTo(Target other) {
            return Comparator.comparing(Target::side).thenComparing(Target::id).compare(this, other);
        }
    }

    /// Computes one batch of what is due, in one transaction.
    ///
    /// @return true if something was computed, so that there may be more
    boolean batch() {
        return batch(settings.refreshBatch());
    }

    /// The same with few entries, so that who waits to be indexed does not wait long.
    boolean smallBatch() {
        return batch(Math.max(1, settings.refreshBatch() / SMALL));
    }

    private boolean batch(int most) {
        return Boolean.TRUE.equals(transactions.execute(_ -> {
            var index = live.get();
            if (!lists.takeTurn(index.specification().version())) {
                return false;
            }
            var due = lists.due(most).stream()
                    .filter(each -> arrived(index, each))
                    .toList();
            if (!due.isEmpty()) {
                compute(index, due);
            }
            return !due.isEmpty();
        }));
    }

    /// True if this node's index has heard of the change.
    private boolean arrived(MatchIndex index, Due due) {
        return index.find(due.side(), due.id().toString())
                .map(item -> item.revision() >= due.revision())
                .orElseGet(() -> !lists.open(due.side(), due.id()));
    }

    /// Computes the lists of what is due, and marks the lists of the other side that what changed may enter,
    /// leave or move on.
    private void compute(MatchIndex index, List<Due> due) {
        var standing = new StandingQueries(index);
        var affected = new TreeSet<UUID>();
        for (var side : Side.values()) {
            var changed = due.stream()
                    .filter(each -> each.side() == side && !each.affected())
                    .map(Due::id)
                    .toList();
            affected.addAll(lists.others(side, changed));
            var present = changed.stream()
                    .flatMap(id -> index.find(side, id.toString()).stream())
                    .toList();
            standing.concerned(side, present).forEach(id -> affected.add(UUID.fromString(id)));
        }
        var targets = new TreeSet<Target>();
        due.forEach(each -> targets.add(new Target(each.side(), each.id())));
        lists.write(targets.stream().map(target -> list(index, target)).toList());
        lists.done(due);
        lists.affect(affected);
    }

    private MatchLists.Computed list(MatchIndex index, Target target) {
        var item = index.find(target.side(), target.id().toString());
        var matches = item.map(present -> matches(index, present)).orElse(List.of());
        var revision = item.map(Item::revision).orElse(0L);
        return new MatchLists.Computed(new MatchStore.Head(target.side(), target.id(), revision), matches);
    }

    /// The list as the office sees it, and after it whatever else stands on the lists of those who see less:
    /// hidden entries take nobody's place on a list on which they are not shown.
    private List<MatchStore.Line> matches(MatchIndex index, Item item) {
        var specification = index.specification();
        var length = specification.limits().listLength();
        var found = new LinkedHashMap<String, Match>();
        for (var audience : EntryItems.audiences()) {
            var request = new MatchRequest(item, length, Mode.HYBRID, audience, Detail.EVIDENCE);
            index.match(request)
                    .matches()
                    .forEach(match -> found.putIfAbsent(match.item().id(), match));
            if (found.values().stream().map(Match::item).allMatch(EntryItems::shownToEveryone)) {
                break;
            }
        }
        var lines = new ArrayList<MatchStore.Line>();
        for (var match : found.values()) {
            lines.add(new MatchStore.Line(
                    UUID.fromString(match.item().id()),
                    match.item().revision(),
                    lines.size() + 1,
                    reasons(match, specification.version(), live.model())));
        }
        return lines;
    }

    /// What is kept of a match.
    static MatchReasons reasons(Match match, String specification, String model) {
        return new MatchReasons(
                match.score(),
                match.contributions(),
                match.constraints(),
                match.evidence().orElse(null),
                match.reciprocity(),
                specification,
                model);
    }
}
