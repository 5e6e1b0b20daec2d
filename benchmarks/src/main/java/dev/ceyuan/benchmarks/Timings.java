package dev.ceyuan.benchmarks;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/// Times of single calls, in milliseconds: of the wall clock, and of the processor, which other work on the
/// machine does
/// not lengthen as much.
///
/// @param wall sorted
/// @param processor sorted
record Timings(double[] wall, double[] processor) {

    private static final double NANOS = 1e6;

    /// Calls the action for each question, after a round of other questions to warm up.
    static Timings of(List<String> others, List<String> questions, Consumer<String> action) {
        others.forEach(action);
        var threads = ManagementFactory.getThreadMXBean();
        var wall = new double[questions.size()];
        var processor = new double[questions.size()];
        for (var i = 0; i < wall.length; i++) {
            var start = System.nanoTime();
            var busy = threads.getCurrentThreadCpuTime();
            action.accept(questions.get(i));
            processor[i] = (threads.getCurrentThreadCpuTime() - busy) / NANOS;
            wall[i] = (System.nanoTime() - start) / NANOS;
        }
        Arrays.sort(wall);
        Arrays.sort(processor);
        return new Timings(wall, processor);
    }

    private static double quantile(double[] sorted, double share) {
        return sorted[(int) Math.min(sorted.length - 1L, Math.round(share * sorted.length))];
    }

    double median() {
        return quantile(wall, 0.5);
    }

    double high() {
        return quantile(wall, 0.99);
    }

    double processorMedian() {
        return quantile(processor, 0.5);
    }
}
