package dev.ceyuan.benchmarks;

import dev.ceyuan.corpus.CorpusFiles;
import dev.ceyuan.corpus.CorpusRun;
import dev.ceyuan.corpus.Recipe;
import dev.ceyuan.corpus.RunSettings;
import dev.ceyuan.corpus.Watch;
import dev.ceyuan.corpus.input.InputOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// How much Chinese text does one core refine in a second, what takes its time, are all cores busy with one large
/// file, and how does time grow with the text?
///
/// Options: `--data DIR` (`../shared/data/corpus`), `--size BYTES` (200 MB), `--rounds N` (3), `--growth true`
/// (also 0.2, 0.5, 1 and 2 GB), `--work DIR`, `--out FILE`. Ends with 1 if runs differ.
final class CorpusSpeedBenchmark {
    private static final long MEGABYTE = 1_000_000;
    private static final long MEMORY = 2L << 30;
    private static final List<Long> SIZES = List.of(200 * MEGABYTE, 500 * MEGABYTE, 1_000 * MEGABYTE, 2_000 * MEGABYTE);

    private final Evidence evidence;
    private final ReplicatedCorpus text;
    private final Path work;
    private final int rounds;
    private final CorpusGoals goals = new CorpusGoals();
    private boolean allEqual = true;

    private CorpusSpeedBenchmark(Evidence evidence, ReplicatedCorpus text, Path work, int rounds) {
        this.evidence = evidence;
        this.text = text;
        this.work = work;
        this.rounds = rounds;
    }

    static void main(String[] arguments) throws IOException, InterruptedException {
        var options = new Options(arguments);
        var parent = Files.createDirectories(options.path("work", "benchmarks/target/work"));
        var evidence = new Evidence(
                "Refining a corpus",
                "How much Chinese text does one core refine in a second, what takes its time, are all cores busy with"
                        + " one large file, and how does time grow with the text?");
        var text = new ReplicatedCorpus(options.path("data", "../shared/data/corpus"));
        var rounds = Integer.parseInt(options.text("rounds", "3"));
        var work = Files.createTempDirectory(parent, "corpus-");
        var benchmark = new CorpusSpeedBenchmark(evidence, text, work, rounds);
        try {
            benchmark.run(
                    Long.parseLong(options.text("size", Long.toString(200 * MEGABYTE))),
                    Boolean.parseBoolean(options.text("growth", "false")));
        } finally {
            delete(work);
        }
        benchmark.goals.write(evidence);
        CorpusSpeedNotes.write(evidence);
        evidence.write(options.path("out", "docs/evidence/corpus-speed.md"));
        System.exit(benchmark.allEqual ? 0 : 1);
    }

    private void run(long size, boolean growth) throws IOException {
        var file = work.resolve("corpus.jsonl");
        var bytes = text.write(file, size);
        evidence.line(
                "One plain file of JSON lines, %.0f MB, made of the public corpora; bytes are those of the file. Loads"
                        + " are of this process and all its threads, also those that compile and collect garbage.\n",
                bytes / 1e6);
        refine(file, bytes);
        kernels(file, bytes);
        Files.delete(file);
        if (growth) {
            grow();
        }
    }

    /// The same run again and again: the first one starts cold.
    private void refine(Path file, long bytes) throws IOException {
        evidence.line("## The default recipe, from end to end\n");
        evidence.line("| run | wall s | CPU s | MB/s for each core | cores busy %% | of what others left %% |");
        evidence.line("|---|---|---|---|---|---|");
        var root = "";
        var steps = new CorpusSteps();
        for (var round = 0; round <= rounds; round++) {
            steps = new CorpusSteps();
            var run = run(file, steps);
            allEqual &= root.isEmpty() || root.equals(run.root());
            root = run.root();
            goals.recipe(run.load().megabytesPerCpuSecond(bytes), run.load().busy());
            line(round == 0 ? "first, cold" : "again", run.load(), bytes);
        }
        evidence.line("\nRoot of each release: `%s`%s\n", root, allEqual ? "" : " (NOT OF ALL)");
        evidence.line("| step of the last run | wall s | CPU s | ns for each byte |");
        evidence.line("|---|---|---|---|");
        steps.times()
                .forEach(step -> evidence.line(
                        "| %s | %.2f | %.2f | %.1f |",
                        step.name(), step.wallSeconds(), step.cpuSeconds(), step.cpuSeconds() * 1e9 / bytes));
    }

    private void line(String what, CorpusLoad load, long bytes) {
        evidence.line(
                "| %s | %.1f | %.1f | %.1f | %.0f | %.0f |",
                what,
                load.wallSeconds(),
                load.cpuSeconds(),
                load.megabytesPerCpuSecond(bytes),
                load.busy(),
                load.busyOfWhatWasLeft());
    }

    private void kernels(Path file, long bytes) throws IOException {
        var kernels = new CorpusKernels(file, Recipe.chinese(), rounds);
        var chars = kernels.chars();
        evidence.line("\n## What a thread does with a document\n");
        evidence.line(
                "%,d chars of text. CPU time of the thread, median of %d rounds after one to warm up. Operators follow"
                        + " each other, and each is told with what it adds.\n",
                chars, rounds);
        evidence.line("| work | CPU s | ns for each char | MB/s for each core |");
        evidence.line("|---|---|---|---|");
        var all = new ArrayList<CorpusKernels.OperatorTime>();
        all.add(new CorpusKernels.OperatorTime("read JSON lines", kernels.reading()));
        var signatures = kernels.signatures();
        goals.signatures(bytes / 1e6 / signatures);
        all.add(new CorpusKernels.OperatorTime("read JSON lines and sign them with MinHash", signatures));
        kernels.operators()
                .forEach(each -> all.add(new CorpusKernels.OperatorTime("`" + each.name() + "`", each.seconds())));
        for (var each : all) {
            evidence.line(
                    "| %s | %.2f | %.1f | %.0f |",
                    each.name(), each.seconds(), each.seconds() * 1e9 / chars, bytes / 1e6 / each.seconds());
        }
    }

    private void grow() throws IOException {
        evidence.line("\n## More text\n");
        evidence.line("The corpora again and again, each copy with other ids and other characters here and there.\n");
        evidence.line("| MB | wall s | CPU s | MB/s for each core | cores busy %% | of what others left %% |");
        evidence.line("|---|---|---|---|---|---|");
        for (var size : SIZES) {
            var file = work.resolve("corpus.jsonl");
            var bytes = text.write(file, size);
            line("%.0f".formatted(bytes / 1e6), run(file, new CorpusSteps()).load(), bytes);
            Files.delete(file);
        }
    }

    private record Run(CorpusLoad load, String root) {}

    private Run run(Path file, Watch watch) throws IOException {
        var release = work.resolve("release");
        var root = new String[1];
        var load = CorpusLoad.of(() -> {
            var files = CorpusFiles.of(List.of(file), InputOptions.defaults());
            var threads = Runtime.getRuntime().availableProcessors();
            var manifest =
                    new CorpusRun(Recipe.chinese(), files, release).run(new RunSettings(threads, MEMORY, false), watch);
            root[0] = manifest.root().hex();
        });
        delete(release);
        return new Run(load, root[0]);
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var files = Files.walk(folder)) {
                for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
