package dev.ceyuan.platform.scenario;

import dev.ceyuan.matching.MatchingException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/// The thread that keeps this node's index in step with the database and takes its turn at computing
/// matches.
///
/// After a start, and after a sleep so long that the feed may have been forgotten, it compares everything;
/// in between it reads the feed. A failure of database or disk is reported once and tried again until it
/// works.
@Component
class IndexFollower implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(IndexFollower.class);
    private static final int PHASE = 1000;

    private final IndexWork work;
    private final IndexSignal signal;
    private final ScenarioSettings settings;
    private final Clock clock;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition rounds = lock.newCondition();
    private @Nullable Thread thread;
    private volatile boolean running;
    private long started;
    private long finished;

    private @Nullable String snapshot;
    private boolean broken;
    private Instant readAt = Instant.EPOCH;
    private Instant forgotAt = Instant.EPOCH;

    IndexFollower(IndexWork work, IndexSignal signal, ScenarioSettings settings, Clock clock) {
        this.work = work;
        this.signal = signal;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public boolean isAutoStartup() {
        return settings.background();
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofPlatform().name("ceyuan-index").start(this::run);
    }

    @Override
    public void stop() {
        running = false;
        signal.now();
        var last = thread;
        if (last != null) {
            try {
                last.join(Duration.ofSeconds(20));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        thread = null;
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }

    private void run() {
        try {
            open();
            while (running) {
                round();
                signal.await(settings.pollMilliseconds());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            work.close();
        }
    }

    /// Opens the index as soon as it can be opened: a full disk may get room again.
    private void open() throws InterruptedException {
        var opened = false;
        while (running && !opened) {
            try {
                work.open();
                opened = true;
            } catch (RuntimeException e) {
                LOG.error("index_not_opened next=again", e);
                signal.await(settings.pollMilliseconds());
            }
        }
    }

    private void round() {
        mark(true);
        try {
            if (broken) {
                work.rebuild();
                broken = false;
            }
            follow();
            while (running && work.part()) {
                follow();
            }
            mark(false);
        } catch (MatchingException e) {
            LOG.warn("index_failed kind={} subject={} next=rebuild", e.kind(), e.subject(), e);
            broken |= LiveIndex.damaged(e);
            snapshot = null;
        } catch (DataAccessException | TransactionException e) {
            LOG.warn("index_waits cause={}", e.getMessage());
        } catch (RuntimeException defect) {
            // A defect must not end the thread: then nothing would be searched or matched until the next start.
            LOG.error("index_defect next=compare", defect);
            snapshot = null;
        }
    }

    private void follow() {
        var now = clock.instant();
        var last = snapshot;
        if (last == null || Duration.between(readAt, now).toHours() * 2 >= settings.feedRetentionHours()) {
            snapshot = work.reconcile();
        } else {
            snapshot = work.follow(last);
        }
        readAt = now;
        if (forgotAt.isBefore(now.minus(Duration.ofHours(1)))) {
            work.forget(settings.feedRetentionHours());
            forgotAt = now;
        }
    }

    private void mark(boolean start) {
        lock.lock();
        try {
            if (start) {
                started++;
            } else {
                finished = started;
                rounds.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }

    /// Waits until all that was committed before this call is searched and its matches are computed.
    ///
    /// @return false if it took longer than the time, or the follower is not running
    boolean awaitCaughtUp(Duration longest) throws InterruptedException {
        var end = System.nanoTime() + longest.toNanos();
        while (awaitRound(end)) {
            if (work.quiet()) {
                return true;
            }
        }
        return false;
    }

    /// Waits until a round has ended that began after this call.
    private boolean awaitRound(long end) throws InterruptedException {
        lock.lock();
        try {
            var wanted = started + 1;
            signal.now();
            while (running && finished < wanted) {
                var left = end - System.nanoTime();
                if (left <= 0 || rounds.awaitNanos(left) <= 0) {
                    return finished >= wanted;
                }
            }
            return running;
        } finally {
            lock.unlock();
        }
    }
}
