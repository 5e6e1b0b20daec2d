package dev.ceyuan.platform.scenario;

import dev.ceyuan.matching.Side;
import dev.ceyuan.platform.identity.Actor;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// The database side of computing matches: what is due, and the lists that result.
@Component
class MatchLists {
    private static final Actor READER = new Actor.Machine("match");

    private final IndexFeed feed;
    private final MatchStore matches;
    private final EntryStore entries;
    private final NewMatchNotices notices;

    MatchLists(IndexFeed feed, MatchStore matches, EntryStore entries, NewMatchNotices notices) {
        this.feed = feed;
        this.matches = matches;
        this.entries = entries;
        this.notices = notices;
    }

    /// A list as it was computed; empty if its head is no longer open.
    record Computed(MatchStore.Head head, List<MatchStore.Line> lines) {}

    /// True if this node may compute now, under these rules.
    boolean takeTurn(String specification) {
        return feed.takeTurn() && feed.computedUnder(specification);
    }

    List<IndexFeed.Due> due(int limit) {
        return feed.due(limit);
    }

    boolean open(Side side, UUID id) {
        return entries.find(READER, side, id).filter(Entry::open).isPresent();
    }

    List<UUID> others(Side side, List<UUID> ids) {
        return matches.others(side, ids);
    }

    /// Writes the lists, all with the same moment, and tells the owners what is new on them.
    void write(List<Computed> lists) {
        var now = notices.moment();
        lists.forEach(list -> matches.replace(list.head(), list.lines(), now));
        notices.send(now);
    }

    /// Lets these lists be computed again, each once.
    void affect(Collection<UUID> ids) {
        feed.affect(ids);
    }

    void done(List<IndexFeed.Due> due) {
        feed.done(due);
    }
}
