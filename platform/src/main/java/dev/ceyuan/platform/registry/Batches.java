package dev.ceyuan.platform.registry;

import java.time.Clock;
import java.time.Instant;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Transactions of background work, one per batch.
@Component
class Batches {
    private final TransactionTemplate transaction;
    private final Clock clock;

    Batches(PlatformTransactionManager transactions, Clock clock) {
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /// Writes one batch in a transaction of its own.
    ///
    /// @param work is told the time
    void write(Consumer<Instant> work) {
        transaction.executeWithoutResult(_ -> work.accept(clock.instant()));
    }
}
