package dev.ceyuan.platform.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Background work that is due.
///
/// A module declares a [Task] bean (db-scheduler) and enqueues instances of it here. An instance runs at
/// least once: after a crash it is run again, so that a task must do nothing when its work is done already.
@Service
public class Jobs {
    private final SchedulerClient client;
    private final ObjectProvider<Scheduler> scheduler;
    private final Clock clock;

    public Jobs(DataSource dataSource, ObjectProvider<Scheduler> scheduler, Clock clock) {
        this.client = SchedulerClient.Builder.create(new TransactionAwareDataSourceProxy(dataSource))
                .tableName(JobQueue.TABLE)
                .build();
        this.scheduler = scheduler;
        this.clock = clock;
    }

    /// Enqueues one instance of a task in the caller's transaction: it runs if and only if that commits. An
    /// instance that waits already is not enqueued again.
    ///
    /// @param instance what the task is to work on, such as an id
    @Transactional(propagation = Propagation.MANDATORY)
    public void enqueue(String task, String instance) {
        client.scheduleIfNotExists(new TaskInstance<>(task, instance), clock.instant());
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                scheduler.ifAvailable(Scheduler::triggerCheckForDueExecutions);
            }
        });
    }
}
