package dev.ceyuan.platform.scenario;

import dev.ceyuan.matching.Item;
import dev.ceyuan.matching.MatchIndex;
import dev.ceyuan.matching.Side;
import dev.ceyuan.platform.identity.Actor;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Carries what the database says into the index.
@Component
class IndexSync {
    private static final Actor READER = new Actor.Machine("index");
    private static final int BATCH = 500;

    private final IndexFeed feed;
    private final EntryStore store;
    private final LiveIndex live;
    private final EntryItems items;

    IndexSync(IndexFeed feed, EntryStore store, LiveIndex live, EntryItems items) {
        this.feed = feed;
        this.store = store;
        this.live = live;
        this.items = items;
    }

    /// Compares id and revision of everything and repairs what differs.
    ///
    /// @return the snapshot from which to follow the feed
    String reconcile() {
        var snapshot = feed.snapshot();
        var index = live.get();
        for (var side : Side.values()) {
            reconcile(index, side);
        }
        index.commit();
        return snapshot;
    }

    private void reconcile(MatchIndex index, Side side) {
        var wanted = feed.revisions(side);
        var present = index.revisions(side);
        var stale = new ArrayList<UUID>();
        wanted.forEach((id, revision) -> {
            if (!revision.equals(present.get(id.toString()))) {
                stale.add(id);
            }
        });
        var extra = new HashSet<>(present.keySet());
        wanted.keySet().forEach(id -> extra.remove(id.toString()));
        index.remove(side, extra);
        for (int from = 0; from < stale.size(); from += BATCH) {
            apply(index, side, stale.subList(from, Math.min(stale.size(), from + BATCH)));
        }
    }

    /// Carries over what was committed since a snapshot.
    ///
    /// @return the snapshot from which to follow further
    String follow(String since) {
        var reading = feed.since(since);
        if (!reading.changes().isEmpty()) {
            var index = live.get();
            for (var side : Side.values()) {
                var ids = reading.changes().stream()
                        .filter(change -> change.side() == side)
                        .map(IndexFeed.Changed::id)
                        .toList();
                for (int from = 0; from < ids.size(); from += BATCH) {
                    apply(index, side, ids.subList(from, Math.min(ids.size(), from + BATCH)));
                }
            }
            index.commit();
        }
        return reading.snapshot();
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
