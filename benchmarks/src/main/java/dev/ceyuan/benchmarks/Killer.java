package dev.ceyuan.benchmarks;

import dev.ceyuan.benchmarks.CrashPlan.Phase;
import dev.ceyuan.benchmarks.CrashPlan.Round;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// Follows the phases of the work and kills the program when the plan says so.
final class Killer implements AutoCloseable {
    private static final double NANOS = 1e9;

    private final ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor();
    private final Map<Phase, Double> lengths = new EnumMap<>(Phase.class);
    private final Map<Phase, Integer> hits = new EnumMap<>(Phase.class);

    private Phase phase = Phase.START;
    private long entered = System.nanoTime();
    private @Nullable Program program;
    private @Nullable Round round;
    private @Nullable Phase hit;

    /// From now on the plan of a round holds.
    synchronized void arm(Program victim, Round planned) {
        program = victim;
        round = planned;
        hit = null;
    }

    /// The work enters a phase; the one before is over, and how long it took is kept.
    synchronized void enter(Phase next) {
        if (hit == null) {
            lengths.put(phase, (System.nanoTime() - entered) / NANOS);
        }
        phase = next;
        entered = System.nanoTime();
        var planned = round;
        if (planned != null && planned.phase() == next) {
            round = null;
            schedule(planned);
        }
    }

    private void schedule(Round planned) {
        var seconds = planned.fraction() * lengths.getOrDefault(planned.phase(), 1.0);
        var _ = executor.schedule(() -> strike(planned), (long) (seconds * NANOS), TimeUnit.NANOSECONDS);
    }

    private void strike(Round planned) {
        var victim = marked();
        try {
            victim.kill(planned.victims());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized Program marked() {
        hit = phase;
        hits.merge(phase, 1, Integer::sum);
        if (program == null) {
            throw new IllegalStateException("nobody to kill");
        }
        return program;
    }

    /// A kill that somebody else carried out.
    synchronized void struck(Phase where) {
        hits.merge(where, 1, Integer::sum);
    }

    /// In which phase the kill of this round came, once it has.
    synchronized Optional<Phase> hit() {
        return Optional.ofNullable(hit);
    }

    /// Kills by the phase in which they came.
    synchronized Map<Phase, Integer> hits() {
        return new EnumMap<>(hits);
    }

    /// How long a phase took when nobody was killed in it, in seconds.
    synchronized double usual(Phase of) {
        return lengths.getOrDefault(of, 1.0);
    }

    @Override
    public void close() {
        executor.shutdownNow();
    }
}
