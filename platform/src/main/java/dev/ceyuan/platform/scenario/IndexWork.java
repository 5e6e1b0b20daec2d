package dev.ceyuan.platform.scenario;

import org.springframework.stereotype.Component;

/// What the follower does in a round, step by step.
@Component
class IndexWork {
    private final LiveIndex live;
    private final IndexSync sync;
    private final MatchRefresh refresh;
    private final IndexFeed feed;

    IndexWork(LiveIndex live, IndexSync sync, MatchRefresh refresh, IndexFeed feed) {
        this.live = live;
        this.sync = sync;
        this.refresh = refresh;
        this.feed = feed;
    }

    void open() {
        live.open();
    }

    void close() {
        live.close();
    }

    void rebuild() {
        live.rebuild();
    }

    String reconcile() {
        feed.computeUnder(live.takeUpRules());
        return sync.reconcile();
    }

    String follow(String since) {
        feed.computeUnder(live.takeUpRules());
        return sync.follow(since);
    }

    /// Does a part of what is to be done: puts entries into the index, or computes matches.
    ///
    /// @return true if there may be more to do
    boolean part() {
        var indexed = sync.work();
        var matched = indexed ? refresh.smallBatch() : refresh.batch();
        return matched || indexed;
    }

    void forget(int hours) {
        feed.forget(hours);
    }

    boolean quiet() {
        return feed.quiet();
    }
}
