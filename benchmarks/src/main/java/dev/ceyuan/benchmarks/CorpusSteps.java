package dev.ceyuan.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import dev.ceyuan.corpus.Watch;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;

/// Watches a run, and takes the time of each step until the next one begins.
final class CorpusSteps implements Watch {
    private final OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private final List<StepTime> times = new ArrayList<>();
    private String step = "";
    private long begun;
    private long cpu;

    record StepTime(String name, double wallSeconds, double cpuSeconds) {}

    @Override
    public void begins(String name, long total) {
        end();
        step = name;
        begun = System.nanoTime();
        cpu = system.getProcessCpuTime();
    }

    private void end() {
        if (!step.isEmpty()) {
            times.add(new StepTime(step, (System.nanoTime() - begun) / 1e9, (system.getProcessCpuTime() - cpu) / 1e9));
            step = "";
        }
    }

    /// Steps in their order; the last one ends now.
    List<StepTime> times() {
        end();
        return List.copyOf(times);
    }
}
