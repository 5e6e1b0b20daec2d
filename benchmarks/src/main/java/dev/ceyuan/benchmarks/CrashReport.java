package dev.ceyuan.benchmarks;

import dev.ceyuan.benchmarks.CrashPlan.Phase;
import dev.ceyuan.benchmarks.CrashPlan.Round;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// What the rounds brought.
final class CrashReport {
    private static final double USUAL_START = 8;

    private final List<String> differences = new ArrayList<>();
    private final List<Double> ready = new ArrayList<>();
    private final List<Double> inStep = new ArrayList<>();
    private final Map<String, Integer> victims = new TreeMap<>();
    private int rounds;

    /// Something that should be equal is not.
    void differs(Round round, List<String> what) {
        differs("round " + round.number(), what);
    }

    /// The same, found at another time.
    void differs(String when, List<String> what) {
        for (var each : what) {
            var line = "%s: %s".formatted(when, each);
            differences.add(line);
            System.out.println(line);
        }
    }

    /// The program is there again.
    ///
    /// @param readySeconds  until pages were answered
    /// @param inStepSeconds until index and matches had caught up, negative if they never did
    void recovered(double readySeconds, double inStepSeconds) {
        ready.add(readySeconds);
        if (inStepSeconds >= 0) {
            inStep.add(inStepSeconds);
        }
    }

    /// A round is over.
    void round(Round round, Phase hit) {
        rounds++;
        victims.merge(round.victims().name(), 1, Integer::sum);
        System.out.printf(
                Locale.ROOT,
                "round %d: killed %s in %s%s; ready after %.1f s, in step after %.1f s; %d differences so far%n",
                round.number(),
                round.victims().name().toLowerCase(Locale.ROOT),
                hit,
                round.again() < 0 ? "" : " and again while starting",
                ready.getLast(),
                inStep.isEmpty() ? -1 : inStep.getLast(),
                differences.size());
    }

    /// How long a start took last, in seconds.
    double usualStart() {
        return ready.isEmpty() ? USUAL_START : ready.getLast();
    }

    int rounds() {
        return rounds;
    }

    /// Everything that differed.
    List<String> differences() {
        return List.copyOf(differences);
    }

    void writeTo(Evidence evidence, CrashRun run) {
        evidence.line("| what | |");
        evidence.line("|---|---|");
        evidence.line("| rounds | %d |", rounds);
        evidence.line("| **disagreements** | **%d** |", differences.size());
        evidence.line(
                "| kills by what was under way | %s |", counted(run.killer().hits()));
        evidence.line("| who was killed | %s |", counted(victims));
        evidence.line("| imports found in the middle and resumed by themselves | %s |", counted(run.resumed()));
        evidence.line("| acknowledged acts | %s |", counted(run.ledger().acts()));
        evidence.line("| seconds until pages are answered again | p50 %.1f, longest %.1f |", half(ready), most(ready));
        evidence.line(
                "| seconds until index and matches have caught up | p50 %.1f, longest %.1f |",
                half(inStep), most(inStep));
        differences.forEach(difference -> evidence.line("- %s", difference));
    }

    private static String counted(Map<?, Integer> counts) {
        return counts.isEmpty()
                ? "–"
                : counts.entrySet().stream()
                        .map(each -> each.getKey().toString().toLowerCase(Locale.ROOT) + " " + each.getValue())
                        .collect(Collectors.joining(", "));
    }

    private static double half(List<Double> seconds) {
        return seconds.stream().sorted().toList().get(seconds.size() / 2);
    }

    private static double most(List<Double> seconds) {
        return seconds.stream().mapToDouble(Double::doubleValue).max().orElse(-1);
    }
}
