package dev.ceyuan.benchmarks;

import java.util.List;
import java.util.Map;

/// What a run does that nobody disturbs.
///
/// @param state   of its folder
/// @param tasks   in the order in which they were done
/// @param seconds of each step
/// @param threads that worked
record CorpusBaseline(List<String> state, List<String> tasks, Map<String, Double> seconds, int threads) {
    CorpusBaseline {
        state = List.copyOf(state);
        tasks = List.copyOf(tasks);
        seconds = Map.copyOf(seconds);
    }

    static String stepOf(String task) {
        return task.substring(0, task.indexOf('/'));
    }

    /// How long a task of a step takes.
    double taskSeconds(String step) {
        var count = tasks.stream().filter(task -> stepOf(task).equals(step)).count();
        return seconds.getOrDefault(step, 0.0) * Math.min(threads, count) / Math.max(1, count);
    }

    double allSeconds() {
        return seconds.values().stream().mapToDouble(each -> each).sum();
    }
}
