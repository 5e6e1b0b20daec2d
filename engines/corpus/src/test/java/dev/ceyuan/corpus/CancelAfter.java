package dev.ceyuan.corpus;

import java.util.concurrent.atomic.AtomicInteger;

/// Cancels a run after some tasks, those included that were done before.
final class CancelAfter implements Watch {
    private final int tasks;
    private final AtomicInteger worked = new AtomicInteger();

    private CancelAfter(int tasks) {
        this.tasks = tasks;
    }

    static Watch tasks(int tasks) {
        return new CancelAfter(tasks);
    }

    @Override
    public void worked(String step, long bytes) {
        worked.incrementAndGet();
    }

    @Override
    public boolean isCancelled() {
        return worked.get() >= tasks;
    }
}
