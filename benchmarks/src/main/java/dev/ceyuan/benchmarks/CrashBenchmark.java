package dev.ceyuan.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.List;

/// Is anything acknowledged missing after `kill -9`, and do database and index agree?
///
/// Options: `--rounds N`, `--seed N`, `--rows N` (of each imported list), `--work DIR`, `--out FILE`. Ends
/// with 1 if anything disagrees.
final class CrashBenchmark {
    /// A program that lives for seconds does better without the second compiler.
    static final List<String> SHORT_LIVED = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx768m");

    private CrashBenchmark() {}

    static void main(String[] arguments) throws IOException, InterruptedException, SQLException {
        var options = new Options(arguments);
        var rounds = Integer.parseInt(options.text("rounds", "100"));
        var seed = Long.parseLong(options.text("seed", "20261124"));
        var rows = Integer.parseInt(options.text("rows", "600"));
        var work = options.path("work", "benchmarks/target/work").toAbsolutePath();
        var evidence = new Evidence(
                "Rounds of kill -9",
                "Is anything acknowledged missing after `kill -9`, and do database and index agree?");
        evidence.line(
                "Each round imports a list of %,d rows (%d of them public), all changed, lets them be indexed and",
                rows, rows / 5);
        evidence.line(
                "matched, and then drafts, publishes, changes and withdraws single entries, until the kill; seed %d.",
                seed);
        evidence.line(
                "After the start everything is compared: acknowledged acts, whole imports, index, matches, audit; in the end every");
        evidence.line(
                "list of matches. Entries whose scores now differ by less than 0.005 may stand in either order.\n");
        Files.createDirectories(work);
        var folder = Files.createTempDirectory(work, "crash-");
        var report = new CrashReport();
        var settings = new CrashRun.Settings(folder.resolve("home"), rows, rows / 5, seed, SHORT_LIVED);
        try (var run = new CrashRun(settings, report)) {
            run.run(CrashPlan.of(rounds, seed));
            report.differs("in the end", run.lookAtEverything());
            run.stop();
            report.writeTo(evidence, run);
        }
        evidence.write(options.path("out", "docs/evidence/crash.md"));
        System.exit(report.differences().isEmpty() ? 0 : 1);
    }
}
