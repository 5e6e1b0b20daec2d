package dev.ceyuan.benchmarks;

import dev.ceyuan.corpus.dataset.Manifest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Does a run of the corpus engine keep to the memory that was declared, whatever the size of its input?
///
/// Options: `--megabytes N` of text (60) for the smaller input, `--times N` (10) for the larger one, `--memory N`
/// megabytes (512) declared, `--threads N` (2), `--seed N`, `--data DIR`, `--work DIR`, `--out FILE`. Ends with 1 if a
/// run does not survive in the heap that is declared and a tenth more, beside what an empty run takes.
final class CorpusMemoryBenchmark {
    private static final int LARGE_HEAP = 2_048;
    private static final int TINY = 200_000;
    private static final int OFTEN = 50;
    private static final int SELDOM = 1_000;
    private static final double TOLERANCE = 1.1;

    private final Evidence evidence;
    private final Path folder;
    private final int threads;
    private final int memory;
    private final List<String> wrong = new ArrayList<>();

    /// A run in a heap.
    ///
    /// @param root of its release; empty if it did not survive
    private record Run(String name, int heap, HeapWatch watch, String root) {
        boolean survived() {
            return !root.isEmpty();
        }
    }

    private CorpusMemoryBenchmark(Evidence evidence, Path folder, int threads, int memory) {
        this.evidence = evidence;
        this.folder = folder;
        this.threads = threads;
        this.memory = memory;
    }

    static void main(String[] arguments) throws IOException, InterruptedException {
        var options = new Options(arguments);
        var megabytes = Integer.parseInt(options.text("megabytes", "60"));
        var times = Integer.parseInt(options.text("times", "10"));
        var seed = Long.parseLong(options.text("seed", "20261129"));
        var work = Files.createDirectories(
                options.path("work", "benchmarks/target/work").toAbsolutePath());
        var folder = Files.createTempDirectory(work, "corpus-memory-");
        var evidence = new Evidence(
                "Memory of a corpus run",
                "Does a run of `refine` keep to the memory that was declared with `--memory`, whatever the size of its input?");
        var benchmark = new CorpusMemoryBenchmark(
                evidence,
                folder,
                Integer.parseInt(options.text("threads", "2")),
                Integer.parseInt(options.text("memory", "512")));
        var replicas = new CorpusReplicas(options.path("data", "../shared/data/corpus"), megabytes * 1_000_000L, seed);
        evidence.line("%s\n", replicas.describe(times));
        benchmark.measure(
                replicas.write(folder.resolve("tiny"), 1, TINY),
                replicas.write(folder.resolve("small"), 1, Long.MAX_VALUE),
                replicas.write(folder.resolve("large"), times, Long.MAX_VALUE));
        evidence.write(options.path("out", "docs/evidence/corpus-memory.md"));
        new CorpusFolder(folder).remove();
        System.exit(benchmark.wrong.isEmpty() ? 0 : 1);
    }

    private void measure(Path tiny, Path small, Path large) throws IOException, InterruptedException {
        var empty = run("hardly anything", tiny, LARGE_HEAP, OFTEN);
        var base = (int) empty.watch().live();
        var bound = base + (int) (TOLERANCE * memory);
        var runs = List.of(
                empty,
                run("the smaller input", small, LARGE_HEAP, SELDOM),
                run("the larger input", large, LARGE_HEAP, SELDOM),
                run("the smaller input, narrow", small, bound, 0),
                run("the larger input, narrow", large, bound, 0));
        evidence.line(
                "Declared: %d MB, %d threads. A run of %.1f MB takes %d MB, which are tables of operators and the Java machine: the",
                memory, threads, TINY / 1e6, base);
        evidence.line("base. Allowed is the base, what was declared, and a tenth of it: %d MB.\n", bound);
        evidence.line(
                "| run | MB of heap given | MB live, at most | without the base, of what was declared | full collections | MB resident | root |");
        evidence.line("|---|---|---|---|---|---|---|");
        runs.forEach(run -> tell(run, base));
        require(runs.get(2).root().equals(runs.getLast().root()), "the heap changes the root");
        evidence.line(
                "\nLive is what a full collection of the serial collector leaves, read from its log. In the wide heap of %,d MB one is",
                LARGE_HEAP);
        evidence.line(
                "asked for every second, which may miss peaks. The narrow runs miss none: the heap is not larger than what is allowed, so a run");
        evidence.line("that kept more at any moment would have ended with an OutOfMemoryError. They have to survive.");
        evidence.line("");
        evidence.line(
                "Not counted in the heap, and not declared: the native memory of zstd (about a megabyte for each stream that is open),");
        evidence.line(
                "code and classes of the Java machine, buffers of the operating system. What is resident holds all of that.");
        evidence.line("");
        evidence.line(wrong.isEmpty() ? "**Holds.**" : "**Does not hold:**");
        wrong.forEach(each -> evidence.line("- %s", each));
    }

    private void tell(Run run, int base) {
        evidence.line(
                "| %s | %,d | %s | %d | %,d | %s |",
                run.name(),
                run.heap(),
                run.watch().collections() == 0
                        ? "| never full"
                        : "%,d | %.0f %%"
                                .formatted(
                                        run.watch().live(), 100.0 * (run.watch().live() - base) / memory),
                run.watch().collections(),
                run.watch().resident(),
                run.survived() ? "`" + run.root().substring(0, 12) + "`" : "did not survive");
        require(run.survived(), run.name() + " did not survive");
        require(
                run.watch().live() - base <= TOLERANCE * memory,
                run.name() + " keeps " + run.watch().live() + " MB");
    }

    /// @param pauseMillis between two full collections that are asked for; 0 for none
    private Run run(String name, Path in, int heap, int pauseMillis) throws IOException, InterruptedException {
        var log = Files.createTempFile(folder, "gc", ".log");
        var release = folder.resolve("out-" + name.replaceAll("\\W+", "-"));
        var command =
                new RefineProcess(null, List.of(in), release, threads, memory + "m", folder.resolve("console.txt"));
        var java = new ArrayList<>(List.of(
                "-Xmx" + heap + "m", "-Xlog:gc:file=" + log, "-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError"));
        java.add("-D%s=%d".formatted(SampledRefine.PAUSE, pauseMillis));
        var process = pauseMillis == 0 ? command.start(java, false) : command.startSampled(java);
        var watch = HeapWatch.untilTheEndOf(process, log);
        var code = process.exitValue();
        var root = code == 0 ? Manifest.read(release).root().hex() : "";
        new CorpusFolder(release).remove();
        System.out.printf("%s: ended with %d, %s%n", name, code, watch);
        return new Run(name, heap, watch, root);
    }

    private void require(boolean holds, String otherwise) {
        if (!holds) {
            wrong.add(otherwise);
            System.out.println("WRONG " + otherwise);
        }
    }
}
