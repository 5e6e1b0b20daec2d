package dev.ceyuan.platform.ledger;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

/// Lets those who wait for a commit share it.
///
/// Who comes while nothing is being committed leads: it commits its own work at once, so that a single
/// client waits for nobody. Who comes meanwhile queues. When the leader is done, the first of the queue
/// leads, and takes all the others with it. So a batch is as large as the load is high, and there is no
/// thread to keep and no delay to choose.
///
/// @param <W> work
/// @param <R> its result
final class GroupCommit<W, R> {
    private final int most;
    private final Function<List<W>, List<R>> commit;
    private final ReentrantLock lock = new ReentrantLock();
    private final Deque<Waiting<W, R>> queue = new ArrayDeque<>();
    private boolean led;

    private record Waiting<W, R>(W work, CompletableFuture<Turn<R>> turn) {
        Waiting(W work) {
            this(work, new CompletableFuture<>());
        }
    }

    /// What somebody who waits is told.
    private sealed interface Turn<R> {
        record Lead<R>() implements Turn<R> {}

        record Done<R>(R result) implements Turn<R> {}
    }

    /// @param most   the largest batch
    /// @param commit does a batch, all or nothing, and answers in its order
    GroupCommit(int most, Function<List<W>, List<R>> commit) {
        this.most = most;
        this.commit = commit;
    }

    /// Comes back when the work is committed; throws what `commit` threw if not.
    R submit(W work) {
        var mine = new Waiting<W, R>(work);
        if (!leads(mine) && joined(mine.turn()) instanceof Turn.Done<R>(var result)) {
            return result;
        }
        return lead(work);
    }

    /// How many wait for the next commit.
    int waiting() {
        lock.lock();
        try {
            return queue.size();
        } finally {
            lock.unlock();
        }
    }

    private boolean leads(Waiting<W, R> mine) {
        lock.lock();
        try {
            if (led) {
                queue.addLast(mine);
                return false;
            }
            led = true;
            return true;
        } finally {
            lock.unlock();
        }
    }

    private static <T> T joined(CompletableFuture<T> future) {
        try {
            return future.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }

    /// Commits the leader's work and that of who queues, then hands over.
    private R lead(W work) {
        var others = takeQueued();
        try {
            var all = new ArrayList<W>(List.of(work));
            others.forEach(each -> all.add(each.work()));
            var results = commit.apply(all);
            for (var i = 0; i < others.size(); i++) {
                others.get(i).turn().complete(new Turn.Done<>(results.get(i + 1)));
            }
            return results.getFirst();
        } catch (RuntimeException | Error e) {
            others.forEach(each -> each.turn().completeExceptionally(e));
            throw e;
        } finally {
            handOver();
        }
    }

    private List<Waiting<W, R>> takeQueued() {
        var taken = new ArrayList<Waiting<W, R>>();
        lock.lock();
        try {
            while (taken.size() < most - 1 && !queue.isEmpty()) {
                taken.add(queue.removeFirst());
            }
            return taken;
        } finally {
            lock.unlock();
        }
    }

    private void handOver() {
        lock.lock();
        try {
            var next = queue.pollFirst();
            if (next == null) {
                led = false;
            } else {
                next.turn().complete(new Turn.Lead<>());
            }
        } finally {
            lock.unlock();
        }
    }
}
