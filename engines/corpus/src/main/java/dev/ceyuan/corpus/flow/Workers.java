package dev.ceyuan.corpus.flow;

import dev.ceyuan.corpus.Watch;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// Threads that work on tasks as they come. Who brings more than they can take waits, so that what is not
/// begun yet does not fill the memory. The first task that fails ends all.
final class Workers implements AutoCloseable {
    private final ExecutorService threads;
    private final Semaphore places;
    private final int all;
    private final Watch watch;
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();

    Workers(int count, Watch watch) {
        this.watch = watch;
        all = count + 1; // one is ready when another is done
        places = new Semaphore(all);
        threads = Executors.newFixedThreadPool(
                count, Thread.ofPlatform().name("corpus-", 0).factory());
    }

    /// @throws CancellationException if the run was cancelled
    void submit(Runnable task) {
        places.acquireUninterruptibly();
        check();
        threads.execute(() -> {
            try {
                if (failure.get() == null && !watch.isCancelled()) {
                    task.run();
                }
            } catch (RuntimeException | Error e) {
                failure.compareAndSet(null, e);
            } finally {
                places.release();
            }
        });
    }

    /// Waits until every task is done.
    ///
    /// @throws CancellationException if the run was cancelled
    void await() {
        places.acquireUninterruptibly(all);
        places.release(all);
        check();
    }

    private void check() {
        switch (failure.get()) {
            case null -> {
                if (watch.isCancelled()) {
                    throw new CancellationException("The run was cancelled");
                }
            }
            case RuntimeException e -> throw e;
            case Error e -> throw e;
            case Throwable e -> throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        threads.close();
    }
}
