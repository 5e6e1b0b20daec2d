package dev.ceyuan.platform.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.Task;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The scheduler of this node: takes due jobs of every [Task] bean, and stops gracefully with the process.
@Configuration
class JobQueue {
    static final String TABLE = "jobs.scheduled_tasks";

    /// @param tasks the tasks of all modules
    @Bean
    Scheduler scheduler(DataSource dataSource, List<Task<?>> tasks, JobSettings settings, Clock clock) {
        return Scheduler.create(dataSource, tasks)
                .tableName(TABLE)
                .clock(clock::instant)
                .threads(settings.threads())
                .pollingInterval(Duration.ofMillis(settings.pollingMillis()))
                .heartbeatInterval(Duration.ofSeconds(settings.heartbeatSeconds()))
                .missedHeartbeatsLimit(settings.missedHeartbeats())
                .shutdownMaxWait(Duration.ofSeconds(settings.stopSeconds()))
                .alwaysPersistTimestampInUTC()
                .build();
    }

    @Bean
    SmartLifecycle jobLifecycle(Scheduler scheduler) {
        return new Lifecycle(scheduler);
    }

    /// Starts last and stops first, so that jobs find everything they need.
    private static final class Lifecycle implements SmartLifecycle {
        private final Scheduler scheduler;
        private volatile boolean running;

        Lifecycle(Scheduler scheduler) {
            this.scheduler = scheduler;
        }

        @Override
        public void start() {
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
