package dev.ceyuan.platform.scenario;

import dev.ceyuan.matching.Item;
import dev.ceyuan.matching.MatchIndex;
import dev.ceyuan.matching.Side;
import dev.ceyuan.platform.identity.Actor;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Carries what the database says into the index. For the one thread of the follower.
@Component
class IndexSync {
    private static final Actor READER = new Actor.Machine("index");
    private static final int PART = 100;
    private static final int FEW = 100;

    private final IndexFeed feed;
    private final EntryStore store;
    private final LiveIndex live;
    private final EntryItems items;
    private final SequencedSet<IndexFeed.Changed> waiting = new LinkedHashSet<>();

    IndexSync(IndexFeed feed, EntryStore store, LiveIndex live, EntryItems items) {
        this.feed = feed;
        this.store = store;
        this.live = live;
        this.items = items;
    }

    /// Compares id and revision of everything; what differs is waiting to be repaired by [#work].
    ///
    /// @return the snapshot from which to follow the feed
    String reconcile() {
        var snapshot = feed.snapshot();
        var index = live.get();
        waiting.clear();
        for (var side : Side.values()) {
            reconcile(index, side);
        }
        index.commit();
        return snapshot;
    }

    private void reconcile(MatchIndex index, Side side) {
        var wanted = feed.revisions(side);
        var present = index.revisions(side);
        wanted.forEach((id, revision) -> {
            if (!revision.equals(present.get(id.toString()))) {
                waiting.add(new IndexFeed.Changed(side, id));
            }
        });
        var extra = new HashSet<>(present.keySet());
        wanted.keySet().forEach(id -> extra.remove(id.toString()));
        index.remove(side, extra);
    }

    /// Reads what was committed since a snapshot; it waits to be carried over by [#work]. A few changes go
    /// before many, so that what somebody has just published does not wait for a long list that is on its
    /// way.
    ///
    /// @return the snapshot from which to follow further
    String follow(String since) {
        var reading = feed.since(since);
        if (reading.changes().size() <= FEW) {
            reading.changes().forEach(waiting::addFirst);
        } else {
            reading.changes().forEach(waiting::addLast);
        }
        return reading.snapshot();
    }

    /// Carries over a part of what is waiting, small enough to take about a second.
    ///
    /// @return true if something was waiting, so that there may be more
    boolean work() {
        if (waiting.isEmpty()) {
            return false;
        }
        var part = waiting.stream().limit(PART).toList();
        var index = live.get();
        for (var side : Side.values()) {
            apply(
                    index,
                    side,
                    part.stream()
                            .filter(change -> change.side() == side)
                            .map(IndexFeed.Changed::id)
                            .toList());
        }
        index.commit();
        part.forEach(waiting::remove); // only now: what fails is tried again
        return true;
    }

    private void apply(MatchIndex index, Side side, List<UUID> ids) {
        var open = store.findAll(READER, ids).stream()
                .filter(Entry::open)
                .map(items::item)
                .collect(Collectors.toMap(Item::id, Function.identity()));
        index.put(open.values());
        index.remove(
                side,
                ids.stream()
                        .map(UUID::toString)
                        .filter(id -> !open.containsKey(id))
                        .toList());
    }
}
