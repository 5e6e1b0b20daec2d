package dev.ceyuan.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/// What a piece of work took: of the wall clock, of the processor (this process, all its threads), and what the
/// rest of the machine did meanwhile.
///
/// @param othersSeconds processor time of other processes; 0 where it cannot be known
record CorpusLoad(double wallSeconds, double cpuSeconds, double othersSeconds) {
    private static final Path STATISTICS = Path.of("/proc/stat");
    private static final double TICKS_PER_SECOND = 100;
    private static final int IDLE = 3;
    private static final int WAITING = 4;

    /// What may fail like input and output.
    interface Work {
        void run() throws IOException;
    }

    static CorpusLoad of(Work work) throws IOException {
        var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        var busy = busyTicks();
        var cpu = system.getProcessCpuTime();
        var begun = System.nanoTime();
        work.run();
        var wall = (System.nanoTime() - begun) / 1e9;
        var own = (system.getProcessCpuTime() - cpu) / 1e9;
        return new CorpusLoad(wall, own, Math.max(0, (busyTicks() - busy) / TICKS_PER_SECOND - own));
    }

    private static long busyTicks() throws IOException {
        if (!Files.exists(STATISTICS)) {
            return 0;
        }
        var fields =
                Files.readString(STATISTICS).lines().findFirst().orElse("cpu").split(" +");
        var ticks = Arrays.stream(fields)
                .skip(1)
                .limit(8)
                .mapToLong(Long::parseLong)
                .toArray();
        return Arrays.stream(ticks).sum() - ticks[IDLE] - ticks[WAITING];
    }

    double cores() {
        return cpuSeconds / wallSeconds;
    }

    /// Of what all cores could do, in hundredths.
    double busy() {
        return 100 * cores() / Runtime.getRuntime().availableProcessors();
    }

    /// Of what other processes left of all cores, in hundredths.
    double busyOfWhatWasLeft() {
        var all = wallSeconds * Runtime.getRuntime().availableProcessors();
        return 100 * cpuSeconds / Math.max(cpuSeconds, all - othersSeconds);
    }

    double megabytesPerCpuSecond(long bytes) {
        return bytes / 1e6 / cpuSeconds;
    }
}
