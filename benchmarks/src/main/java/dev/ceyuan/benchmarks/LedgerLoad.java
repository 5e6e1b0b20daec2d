package dev.ceyuan.benchmarks;

import java.util.Arrays;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.DoubleStream;
import java.util.stream.LongStream;

/// Clients that do the same again and again, as fast as they are answered.
///
/// @param perSecond how often all of them together were answered
/// @param median    of the time until an answer, in milliseconds
/// @param high      the 99th percentile of it
record LedgerLoad(double perSecond, double median, double high) {
    private static final double NANOS_PER_MILLI = 1e6;

    /// @param clients     side by side
    /// @param warmSeconds before anything is counted
    /// @param seconds     that are counted
    static LedgerLoad of(int clients, double warmSeconds, double seconds, Runnable act) {
        var counting = new AtomicBoolean();
        var stopped = new AtomicBoolean();
        var times = new LongStream.Builder[clients];
        var answered = new LongAdder();
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var client = 0; client < clients; client++) {
                var own = LongStream.builder();
                times[client] = own;
                executor.execute(() -> {
                    while (!stopped.get()) {
                        var begun = System.nanoTime();
                        act.run();
                        if (counting.get() && !stopped.get()) {
                            own.add(System.nanoTime() - begun);
                            answered.increment();
                        }
                    }
                });
            }
            LockSupport.parkNanos((long) (warmSeconds * 1e9));
            counting.set(true);
            var begun = System.nanoTime();
            LockSupport.parkNanos((long) (seconds * 1e9));
            stopped.set(true);
            var took = (System.nanoTime() - begun) / 1e9;
            executor.close();
            return of(answered.sum() / took, times);
        }
    }

    private static LedgerLoad of(double perSecond, LongStream.Builder[] times) {
        var sorted = Arrays.stream(times)
                .flatMapToLong(LongStream.Builder::build)
                .sorted()
                .toArray();
        return new LedgerLoad(perSecond, quantile(sorted, 0.5), quantile(sorted, 0.99));
    }

    private static double quantile(long[] sorted, double share) {
        return sorted[(int) Math.min(sorted.length - 1L, Math.round(share * sorted.length))] / NANOS_PER_MILLI;
    }

    /// The run in the middle of an odd number of runs, by how often they were answered.
    static LedgerLoad middle(LedgerLoad... runs) {
        return Arrays.stream(runs)
                .sorted((one, other) -> Double.compare(one.perSecond(), other.perSecond()))
                .skip(runs.length / 2)
                .findFirst()
                .orElseThrow();
    }

    /// The spread of the runs, as a share of the middle one.
    static double spread(LedgerLoad... runs) {
        var all = DoubleStream.of(
                        Arrays.stream(runs).mapToDouble(LedgerLoad::perSecond).toArray())
                .summaryStatistics();
        return (all.getMax() - all.getMin()) / middle(runs).perSecond();
    }
}
