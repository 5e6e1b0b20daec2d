package dev.ceyuan.platform.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.zaxxer.hikari.HikariDataSource;
import dev.ceyuan.platform.database.TestDatabase;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class JobsIT {
    private static final JobSettings SETTINGS = new JobSettings(2, 60_000, 1, 4, 10, "", true);

    private final BlockingQueue<String> done = new LinkedBlockingQueue<>();
    private final CountDownLatch release = new CountDownLatch(1);
    private final DefaultListableBeanFactory beans = new DefaultListableBeanFactory();
    private final HikariDataSource connections = connections();
    private final TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(connections));
    private final JdbcClient jdbc = JdbcClient.create(connections);
    private final Jobs jobs = new Jobs(connections, beans.getBeanProvider(Scheduler.class), Clock.systemUTC());
    private final Scheduler scheduler = scheduler(connections);

    private static HikariDataSource connections() {
        var access = TestDatabase.fresh();
        var pool = new HikariDataSource();
        pool.setJdbcUrl(access.jdbcUrl());
        pool.setUsername(access.application().user());
        pool.setPassword(access.application().password());
        pool.setMaximumPoolSize(6);
        return pool;
    }

    private Scheduler scheduler(DataSource dataSource) {
        return scheduler(dataSource, SETTINGS);
    }

    private Scheduler scheduler(DataSource dataSource, JobSettings settings) {
        List<Task<?>> tasks = List.of(
                Tasks.oneTime("note").execute((instance, _) -> done.add(instance.getId())),
                Tasks.oneTime("slow").execute((instance, _) -> {
                    done.add("started");
                    awaitRelease();
                    done.add(instance.getId());
                }));
        return new JobQueue().scheduler(dataSource, tasks, settings, Clock.systemUTC());
    }

    private void awaitRelease() {
        try {
            assertThat(release.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @BeforeEach
    void start() {
        beans.registerSingleton("scheduler", scheduler);
        scheduler.start();
    }

    @AfterEach
    void stop() {
        release.countDown();
        scheduler.stop();
        connections.close();
    }

    @Test
    void aJobRunsAtOnceWhenItsTransactionHasCommitted() throws InterruptedException {
        transaction.executeWithoutResult(_ -> {
            jobs.enqueue("note", "kept");
            assertThat(done).isEmpty();
        });

        assertThat(take()).isEqualTo("kept");
    }

    @Test
    void aJobOfATransactionThatWasRolledBackNeverRuns() throws InterruptedException {
        transaction.executeWithoutResult(status -> {
            jobs.enqueue("note", "lost");
            status.setRollbackOnly();
        });
        transaction.executeWithoutResult(_ -> jobs.enqueue("note", "kept"));

        assertThat(take()).isEqualTo("kept");
        assertThat(done).isEmpty();
    }

    @Test
    void theSameInstanceWaitsOnce() {
        scheduler.pause();
        transaction.executeWithoutResult(_ -> {
            jobs.enqueue("note", "once");
            jobs.enqueue("note", "once");
        });

        assertThat(jdbc.sql("select count(*) from jobs.scheduled_tasks")
                        .query((row, _) -> row.getLong(1))
                        .single())
                .isEqualTo(1);
    }

    @Test
    void stoppingWaitsForWhatRuns() throws Exception {
        transaction.executeWithoutResult(_ -> jobs.enqueue("slow", "finished"));
        assertThat(take()).isEqualTo("started");

        var stopping = Thread.ofVirtual().start(scheduler::stop);
        release.countDown();
        stopping.join();

        assertThat(done).containsExactly("finished");
    }

    @Test
    void aJobWhoseNodeDiedIsRunByAnother() throws InterruptedException {
        scheduler.pause();
        transaction.executeWithoutResult(_ -> jobs.enqueue("note", "orphan"));
        jdbc.sql("""
                update jobs.scheduled_tasks
                set picked = true, picked_by = 'gone', last_heartbeat = now() - interval '1 minute'
                """).update();
        var other = scheduler(connections, new JobSettings(2, 100, 1, 4, 10, "", true));

        other.start();

        assertThat(take()).isEqualTo("orphan");
        other.stop();
    }

    @Test
    void takesUpAtOnceWhatThisNodeLeftWhenItWasKilled() throws InterruptedException {
        scheduler.pause();
        transaction.executeWithoutResult(_ -> jobs.enqueue("note", "left"));
        jdbc.sql("""
                update jobs.scheduled_tasks set picked = true, picked_by = 'node 7', last_heartbeat = now()
                """).update();
        var settings = new JobSettings(2, 100, 1_000, 4, 10, "node 7", true);
        var again = new JobQueue().jobLifecycle(scheduler(connections, settings), connections, settings);

        again.start();

        assertThat(take()).isEqualTo("left");
        again.stop();
    }

    private @Nullable String take() throws InterruptedException {
        return done.poll(10, TimeUnit.SECONDS);
    }
}
