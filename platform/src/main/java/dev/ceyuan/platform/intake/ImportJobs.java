package dev.ceyuan.platform.intake;

import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.NonTransientDataAccessException;

/// The jobs of imports. An execution that died is run again; one that failed because the database could not
/// be reached is tried again, any other failure ends the import.
@Configuration
class ImportJobs {
    static final String PREVIEW = "intake.preview";
    static final String APPLY = "intake.apply";
    private static final String CLEAN = "intake.clean";
    private static final int MOST_FAILURES = 5;
    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

    private final ImportEnds ends;

    ImportJobs(ImportEnds ends) {
        this.ends = ends;
    }

    @Bean
    Task<?> importPreview(Previewing previewing) {
        return Tasks.oneTime(PREVIEW).onFailure(this::failed).execute((instance, _) -> {
            var job = Job.parse(instance.getId());
            previewing.run(job.importId(), job.run());
        });
    }

    @Bean
    Task<?> importApply(Applying applying) {
        return Tasks.oneTime(APPLY).onFailure(this::failed).execute((instance, _) -> {
            var job = Job.parse(instance.getId());
            applying.run(job.importId(), job.run());
        });
    }

    @Bean
    Task<?> importClean() {
        return Tasks.recurring(CLEAN, Schedules.fixedDelay(Duration.ofHours(1))).execute((_, _) -> ends.clean());
    }

    /// Names one piece of work on an import.
    static String instance(UUID importId, int run) {
        return importId + "/" + run;
    }

    private void failed(ExecutionComplete execution, ExecutionOperations<Void> operations) {
        var cause = execution.getCause().orElse(null);
        var passing = cause instanceof DataAccessException && !(cause instanceof NonTransientDataAccessException);
        if (passing && execution.getExecution().consecutiveFailures < MOST_FAILURES) {
            operations.reschedule(execution, execution.getTimeDone().plus(RETRY_AFTER));
            return;
        }
        ends.unexpected(Job.parse(execution.getExecution().getId()).importId());
        operations.stop();
    }

    private record Job(UUID importId, int run) {
        static Job parse(String instance) {
            var slash = instance.indexOf('/');
            return new Job(
                    UUID.fromString(instance.substring(0, slash)), Integer.parseInt(instance.substring(slash + 1)));
        }
    }
}
