package dev.ceyuan.platform.scenario;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Wakes this node's follower when a transaction of this node has committed a change. Only a hint: the
/// follower looks by itself often enough.
@Component
class IndexSignal {
    private final Semaphore hints = new Semaphore(0);

    /// Gives a hint once the running transaction has committed, or at once if there is none.
    void afterCommit() {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    now();
                }
            });
        } else {
            now();
        }
    }

    /// Gives a hint.
    void now() {
        hints.release();
    }

    /// Waits for a hint, but not longer than the time; hints that came together count as one.
    void await(long milliseconds) throws InterruptedException {
        if (hints.tryAcquire(milliseconds, TimeUnit.MILLISECONDS)) {
            hints.drainPermits();
        }
    }
}
