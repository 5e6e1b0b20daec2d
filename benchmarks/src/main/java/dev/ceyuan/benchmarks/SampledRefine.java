package dev.ceyuan.benchmarks;

import dev.ceyuan.cli.Ceyuan;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/// `ceyuan refine` with a full collection of the heap again and again: the log of collections tells what is live.
final class SampledRefine {
    /// Milliseconds between two collections.
    static final String PAUSE = "ceyuan.benchmarks.pause";

    private SampledRefine() {}

    static void main(String[] arguments) {
        var pause = Long.getLong(PAUSE, 1_000);
        var sampler = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("sampler").factory());
        var _ = sampler.scheduleWithFixedDelay(System::gc, pause, pause, TimeUnit.MILLISECONDS);
        Ceyuan.main(arguments);
    }
}
