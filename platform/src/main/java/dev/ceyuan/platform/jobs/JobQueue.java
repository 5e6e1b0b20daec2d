package dev.ceyuan.platform.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The scheduler of this node: takes due jobs of every [Task] bean, and stops gracefully with the process.
@Configuration
class JobQueue {
    static final String TABLE = "jobs.scheduled_tasks";

    /// @param tasks the tasks of all modules; recurring ones begin with the scheduler
    @Bean
    Scheduler scheduler(DataSource dataSource, List<Task<?>> tasks, JobSettings settings, Clock clock) {
        return Scheduler.create(
                        dataSource,
                        tasks.stream()
                                .filter(task -> !(task instanceof RecurringTask))
                                .toList())
                .startTasks(tasks.stream()
                        .filter(RecurringTask.class::isInstance)
                        .<RecurringTask<?>>map(RecurringTask.class::cast)
                        .toList())
                .tableName(TABLE)
                .clock(clock::instant)
                .threads(settings.threads())
                .pollingInterval(Duration.ofMillis(settings.pollingMillis()))
                .heartbeatInterval(Duration.ofSeconds(settings.heartbeatSeconds()))
                .missedHeartbeatsLimit(settings.missedHeartbeats())
                .schedulerName(
                        settings.node().isBlank()
                                ? new SchedulerName.Hostname()
                                : new SchedulerName.Fixed(settings.node()))
                .shutdownMaxWait(Duration.ofSeconds(settings.stopSeconds()))
                .alwaysPersistTimestampInUTC()
                .build();
    }

    @Bean
    SmartLifecycle jobLifecycle(Scheduler scheduler, DataSource dataSource, JobSettings settings) {
        return new Lifecycle(
                scheduler, () -> release(JdbcClient.create(dataSource), settings.node()), settings.background());
    }

    /// Lets go of the jobs that an earlier process of this node was killed over, so that they run again at
    /// once.
    private static void release(JdbcClient jdbc, String node) {
        if (!node.isBlank()) {
            jdbc.sql("""
                    update jobs.scheduled_tasks
                    set picked = false, picked_by = null, last_heartbeat = null, version = version + 1
                    where picked and picked_by = :node
                    """).param("node", node).update();
        }
    }

    /// Starts last and stops first, so that jobs find everything they need.
    private static final class Lifecycle implements SmartLifecycle {
        private final Scheduler scheduler;
        private final Runnable before;
        private final boolean background;
        private volatile boolean running;

        Lifecycle(Scheduler scheduler, Runnable before, boolean background) {
            this.scheduler = scheduler;
            this.before = before;
            this.background = background;
        }

        @Override
        public boolean isAutoStartup() {
            return background;
        }

        @Override
        public void start() {
            before.run();
            scheduler.start();
            running = true;
        }

        @Override
        public void stop() {
            running = false;
            scheduler.stop();
        }

        @Override
        public boolean isRunning() {
            return running;
        }
    }
}
