package dev.ceyuan.benchmarks;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// When `kill -9` hits runs of the corpus engine: in each step, at its start, while files of the release are written,
/// before its manifest and behind it; some runs are hit more than once. The same seed makes the same plan; at which
/// instruction a kill lands still depends on the machine.
final class CorpusCrashPlan {
    private static final int MOST_IN_A_RUN = 3;
    private static final double DELAY = 1.2;
    private static final double START_SECONDS = 1.5;

    private final Random random;
    private final Map<String, List<String>> steps = new LinkedHashMap<>();
    private final Map<String, Integer> firsts = new LinkedHashMap<>();
    private final CorpusBaseline baseline;
    private final Deque<String> aims = new ArrayDeque<>();

    /// At what a kill aims that is no step.
    enum Moment {
        START,
        WRITING,
        MANIFEST,
        CLEARING
    }

    /// One kill.
    ///
    /// @param aim     step or moment, for people
    /// @param moment  what has to be seen first; START for nothing
    /// @param after   tasks that have to be done first
    /// @param seconds that pass then
    record Kill(String aim, Moment moment, int after, double seconds) {}

    /// @param baseline of a run that nobody disturbed
    CorpusCrashPlan(CorpusBaseline baseline, long seed) {
        this.baseline = baseline;
        this.random = new Random(seed);
        var tasks = baseline.tasks();
        for (var i = 0; i < tasks.size(); i++) {
            var step = CorpusBaseline.stepOf(tasks.get(i));
            steps.computeIfAbsent(step, _ -> new ArrayList<>()).add(tasks.get(i));
            firsts.putIfAbsent(step, i);
        }
    }

    /// The kills of the next run, at most so many, in the order in which they come.
    List<Kill> next(int most) {
        var kills = new ArrayList<Kill>();
        for (var left = Math.min(most, 1 + random.nextInt(MOST_IN_A_RUN)); left > 0; left--) {
            kills.add(kill());
        }
        kills.sort(Comparator.comparingInt(Kill::after).thenComparing(Kill::moment));
        return kills;
    }

    private Kill kill() {
        if (aims.isEmpty()) {
            var all = new ArrayList<>(steps.keySet());
            for (var moment : Moment.values()) {
                all.add(moment.name());
            }
            Collections.shuffle(all, random);
            aims.addAll(all);
        }
        var aim = aims.removeFirst();
        var tasks = steps.get(aim);
        if (tasks != null) {
            var after = firsts.getOrDefault(aim, 0) + random.nextInt(tasks.size());
            return new Kill(aim, Moment.START, after, random.nextDouble() * DELAY * baseline.taskSeconds(aim));
        }
        var all = baseline.tasks().size();
        return switch (Moment.valueOf(aim)) {
            case START -> new Kill("the start", Moment.START, 0, random.nextDouble() * START_SECONDS);
            case WRITING ->
                new Kill(
                        "files of the release",
                        Moment.WRITING,
                        firsts.getOrDefault("write", all),
                        random.nextDouble() * baseline.taskSeconds("write"));
            case MANIFEST -> new Kill("right before the manifest", Moment.MANIFEST, all, 0);
            case CLEARING -> new Kill("right behind the manifest", Moment.CLEARING, all, 0);
        };
    }
}
