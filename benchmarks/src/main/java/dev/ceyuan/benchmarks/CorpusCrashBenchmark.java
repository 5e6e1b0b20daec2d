package dev.ceyuan.benchmarks;

import dev.ceyuan.benchmarks.CorpusCrashRun.Attempt;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Does a run of the corpus engine that is killed and resumed end in the same release, and how much is done twice?
///
/// Options: `--kills N` (20), `--seed N`, `--megabytes N` of text (70), `--data DIR`, `--work DIR`, `--out FILE`.
/// Ends with 1 if a release differs, or more is repeated than was under way.
final class CorpusCrashBenchmark {
    private static final int THREADS = 2;
    private static final String MEMORY = "512m";
    private static final int PATIENCE = 3;

    private final CorpusBaseline baseline;
    private final Evidence evidence;
    private final List<String> wrong = new ArrayList<>();
    private final Map<String, Integer> aims = new TreeMap<>();
    private final Map<Integer, Integer> lost = new TreeMap<>();
    private int kills;
    private int runs;
    private int added;

    private CorpusCrashBenchmark(CorpusBaseline baseline, Evidence evidence) {
        this.baseline = baseline;
        this.evidence = evidence;
    }

    static void main(String[] arguments) throws IOException, InterruptedException {
        var options = new Options(arguments);
        var wanted = Integer.parseInt(options.text("kills", "20"));
        var seed = Long.parseLong(options.text("seed", "20261129"));
        var bytes = Long.parseLong(options.text("megabytes", "70")) * 1_000_000;
        var work = Files.createDirectories(
                options.path("work", "benchmarks/target/work").toAbsolutePath());
        var folder = Files.createTempDirectory(work, "corpus-crash-");
        var evidence = new Evidence(
                "Kills of a corpus run",
                "Does a run of `refine` that is killed with `kill -9` and resumed end in the same release, and how much is"
                        + " done twice?");
        var input = input(options.path("data", "../shared/data/corpus"), folder.resolve("in"), bytes);
        var command = new RefineProcess(
                null, List.of(input), folder.resolve("undisturbed"), THREADS, MEMORY, folder.resolve("console.txt"));
        var benchmark = new CorpusCrashBenchmark(CorpusCrashRun.baseline(command), evidence);
        benchmark.kill(command, wanted, seed);
        benchmark.requireRefusal(command.into(folder.resolve("refused")));
        benchmark.tell(bytes, seed);
        evidence.write(options.path("out", "docs/evidence/corpus-crash.md"));
        if (benchmark.wrong.isEmpty()) {
            new CorpusFolder(folder).remove();
        }
        System.exit(benchmark.wrong.isEmpty() ? 0 : 1);
    }

    /// Half of the files plain, so that they are cut into ranges, half compressed.
    private static Path input(Path corpora, Path folder, long bytes) throws IOException {
        var compresses = false;
        for (var each : CorpusText.sample(corpora, bytes).entrySet()) {
            var file = CorpusText.write(folder.resolve(each.getKey() + ".jsonl"), each.getValue());
            if (compresses) {
                Files.write(
                        folder.resolve(each.getKey() + ".jsonl.zst"),
                        com.github.luben.zstd.Zstd.compress(Files.readAllBytes(file)));
                Files.delete(file);
            }
            compresses = !compresses;
        }
        return folder;
    }

    private void kill(RefineProcess command, int wanted, long seed) throws IOException, InterruptedException {
        var plan = new CorpusCrashPlan(baseline, seed);
        while (kills < wanted && runs < PATIENCE * wanted) {
            runs++;
            var release = command.release().resolveSibling("run-" + runs);
            var run = new CorpusCrashRun(command.into(release), seed + runs);
            run.run(plan.next(wanted - kills));
            run.attempts().forEach(this::count);
            look(run, new CorpusFolder(release));
        }
        require(kills >= wanted, "only %d kills came in time".formatted(kills));
    }

    private void count(Attempt attempt) {
        added += attempt.added();
        require(
                attempt.again() == 0,
                "run %d: %d tasks were done again that were done".formatted(runs, attempt.again()));
        if (attempt.isKilled()) {
            kills++;
            aims.merge(attempt.aim(), 1, Integer::sum);
            lost.merge((int) attempt.lost(), 1, Integer::sum);
            require(
                    attempt.lost() <= attempt.threads(),
                    "run %d: %d tasks were under way for %d threads"
                            .formatted(runs, attempt.lost(), attempt.threads()));
        } else {
            require(attempt.code() == 0, "run %d: ended with %d".formatted(runs, attempt.code()));
        }
        System.out.println("run " + runs + ": " + attempt);
    }

    private void look(CorpusCrashRun run, CorpusFolder folder) throws IOException {
        var state = folder.state();
        require(state.equals(baseline.state()), "run %d: %s".formatted(runs, state));
        var sum = run.attempts().stream().mapToInt(Attempt::added).sum();
        require(
                sum == baseline.tasks().size(),
                "run %d: %d tasks instead of %d"
                        .formatted(runs, sum, baseline.tasks().size()));
        if (wrong.isEmpty()) {
            folder.remove();
        }
    }

    /// Less memory for each thread than the blocks of the run need is refused in words, and what was done stays.
    private void requireRefusal(RefineProcess command) throws IOException, InterruptedException {
        var run = new CorpusCrashRun(command, 0);
        var half = baseline.tasks().size() / 2;
        run.kill(new CorpusCrashPlan.Kill("half", CorpusCrashPlan.Moment.START, half, 0));
        var process = command.withSettings(4, "256m").start(CorpusCrashRun.JAVA, true);
        var code = process.waitFor();
        var said = Files.readString(command.console());
        require(code != 0 && said.contains("with more memory for each thread"), "not refused, but " + code);
        run.finish();
        look(run, new CorpusFolder(command.release()));
    }

    private void tell(long bytes, long seed) {
        evidence.line(
                "%,d MB of real text in seven files, some plain and some compressed, the recipe that comes along, %d threads, %s;",
                bytes / 1_000_000, THREADS, MEMORY);
        evidence.line(
                "undisturbed %d tasks in %.0f s. %d kills (SIGKILL: each process ended with %d) in %d runs, seed %d; each run",
                baseline.tasks().size(), baseline.allSeconds(), kills, RefineProcess.KILLED, runs, seed);
        evidence.line("goes on with other threads (1 to 3) and another memory (256m to 700m) than before.\n");
        evidence.line("| killed in or at | times |");
        evidence.line("|---|---|");
        aims.forEach((aim, times) -> evidence.line("| %s | %d |", aim, times));
        evidence.line("\n| tasks that were under way, to be done again | kills |");
        evidence.line("|---|---|");
        lost.forEach((tasks, times) -> evidence.line("| %d | %d |", tasks, times));
        evidence.line(
                "\n%d runs of %d tasks wrote down %d tasks as done: each once in each run. What was under way is at most one task",
                runs, baseline.tasks().size(), added);
        evidence.line(
                "for each thread. Besides, each resumption reads again, without working on it: compressed input that was");
        evidence.line(
                "read already (to find its blocks), checksums of what is done, and the pairs of near duplicates.");
        evidence.line("");
        evidence.line(
                "After each run: the same root, the same files in the folder and no others, `verify` passes. To resume with");
        evidence.line(
                "less memory for each thread than the blocks of the run need is refused in words, and harms nothing.");
        evidence.line("");
        evidence.line(wrong.isEmpty() ? "**Holds.**" : "**Does not hold:**");
        wrong.forEach(each -> evidence.line("- %s", each));
    }

    private void require(boolean holds, String otherwise) {
        if (!holds) {
            wrong.add(otherwise);
            System.out.println("WRONG " + otherwise);
        }
    }
}
