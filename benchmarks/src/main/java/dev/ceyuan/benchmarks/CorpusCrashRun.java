package dev.ceyuan.benchmarks;

import dev.ceyuan.benchmarks.CorpusCrashPlan.Kill;
import java.io.IOException;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// One run from its start to its release, killed and resumed on the way, and what it repeated.
final class CorpusCrashRun {
    static final List<String> JAVA = List.of("-Xmx1500m", "-XX:+UseSerialGC");
    private static final long POLL_MICROS = 500;
    private static final double NANOS = 1e9;

    private final RefineProcess command;
    private final CorpusFolder folder;
    private final Random random;
    private final List<Attempt> attempts = new ArrayList<>();

    /// A process of this run.
    ///
    /// @param aim     of the kill; "the end" if none came
    /// @param code    with which it ended
    /// @param added   tasks that it wrote down as done
    /// @param again   of them, tasks that were written down before
    /// @param lost    tasks that were under way when it was killed
    record Attempt(String aim, int threads, int code, int added, int again, long lost) {
        boolean isKilled() {
            return code == RefineProcess.KILLED;
        }
    }

    /// With what a run goes on.
    private record Strength(int threads, String memory) {}

    private static final List<Strength> STRENGTHS =
            List.of(new Strength(2, "512m"), new Strength(1, "512m"), new Strength(3, "700m"), new Strength(1, "256m"));

    CorpusCrashRun(RefineProcess command, long seed) {
        this.command = command;
        this.folder = new CorpusFolder(command.release());
        this.random = new Random(seed);
    }

    List<Attempt> attempts() {
        return attempts;
    }

    /// Runs it undisturbed, and notes when which task was done.
    static CorpusBaseline baseline(RefineProcess command) throws IOException, InterruptedException {
        var folder = new CorpusFolder(command.release());
        var seconds = new LinkedHashMap<String, Double>();
        try (var journal = new TaskJournal(folder.journal())) {
            var process = command.start(JAVA, false);
            var last = System.nanoTime();
            var known = 0;
            while (!process.waitFor(POLL_MICROS, TimeUnit.MICROSECONDS) || known < journal.done()) {
                if (journal.done() > known) {
                    var now = System.nanoTime();
                    var step = CorpusBaseline.stepOf(journal.tasks().get(known));
                    known = journal.done();
                    seconds.merge(step, (now - last) / NANOS, Double::sum);
                    last = now;
                }
            }
            if (process.exitValue() != 0) {
                throw new IOException("the undisturbed run failed, see " + command.console());
            }
            return new CorpusBaseline(folder.state(), journal.tasks(), seconds, command.threads());
        }
    }

    /// Starts it, kills it as planned, resumes it each time with other threads and memory, to the end. A kill that
    /// comes too late is left out.
    void run(List<Kill> kills) throws IOException, InterruptedException {
        for (var kill : kills) {
            if (!attempt(kill).isKilled()) {
                return;
            }
        }
        attempt(null);
    }

    /// Starts or resumes it, and kills it.
    void kill(Kill kill) throws IOException, InterruptedException {
        attempt(kill);
    }

    /// Resumes it to the end.
    void finish() throws IOException, InterruptedException {
        attempt(null);
    }

    private Attempt attempt(@Nullable Kill kill) throws IOException, InterruptedException {
        var resumes = !attempts.isEmpty();
        var strength = resumes ? STRENGTHS.get(random.nextInt(STRENGTHS.size())) : STRENGTHS.getFirst();
        var since = FileTime.from(Instant.now());
        try (var journal = new TaskJournal(folder.journal())) {
            var before = journal.tasks();
            var process =
                    command.withSettings(strength.threads(), strength.memory()).start(JAVA, resumes);
            if (kill != null) {
                strike(process, kill, journal);
            }
            while (!process.waitFor(POLL_MICROS, TimeUnit.MICROSECONDS)) {
                journal.done(); // opens it before it is removed
            }
            var code = process.exitValue();
            var tasks = journal.tasks();
            var isWhole = folder.hasManifest();
            var added = tasks.size() >= before.size()
                            && tasks.subList(0, before.size()).equals(before)
                    ? tasks.subList(before.size(), tasks.size())
                    : tasks; // begun anew
            var again = new HashSet<>(before);
            again.retainAll(added);
            var attempt = new Attempt(
                    kill == null ? "the end" : kill.aim(),
                    strength.threads(),
                    code,
                    added.size(),
                    again.size() + added.size() - new HashSet<>(added).size(),
                    isWhole || tasks.isEmpty() ? 0 : folder.lostTasks(tasks, since));
            attempts.add(attempt);
            return attempt;
        }
    }

    private void strike(Process process, Kill kill, TaskJournal journal) throws IOException, InterruptedException {
        while (process.isAlive() && !isTime(kill, journal)) {
            process.waitFor(POLL_MICROS, TimeUnit.MICROSECONDS);
        }
        process.waitFor((long) (kill.seconds() * NANOS), TimeUnit.NANOSECONDS);
        process.destroyForcibly();
    }

    private boolean isTime(Kill kill, TaskJournal journal) throws IOException {
        return switch (kill.moment()) {
            case START, MANIFEST -> journal.done() >= kill.after();
            case WRITING -> folder.isWriting();
            case CLEARING -> folder.hasManifest();
        };
    }
}
