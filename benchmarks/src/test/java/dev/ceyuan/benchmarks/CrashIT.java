package dev.ceyuan.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ceyuan.benchmarks.CrashPlan.Phase;
import dev.ceyuan.benchmarks.CrashPlan.Round;
import dev.ceyuan.benchmarks.Program.Victims;
import dev.ceyuan.matching.Side;
import dev.ceyuan.matching.TextEncoder;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The short form of `benchmarks/run crash`: the real program, killed in the middle of what it does.
final class CrashIT {
    private static final int ROWS = 120;
    private static final int PUBLISHED = 40;
    private static final List<Round> PLAN = List.of(
            new Round(1, Phase.APPLY, 0.5, Victims.PROGRAM, -1),
            new Round(2, Phase.INDEXING, 0.5, Victims.EVERYTHING, 0.7),
            new Round(3, Phase.EDITING, 0.3, Victims.EVERYTHING, -1));

    @TempDir
    private Path folder;

    @Test
    void losesNothingThatItAcknowledgedAndKeepsDatabaseAndIndexInStep() throws Exception {
        var home = folder.resolve("home");
        var report = new CrashReport();
        var settings = new CrashRun.Settings(home, ROWS, PUBLISHED, 7, CrashBenchmark.SHORT_LIVED);
        try (var run = new CrashRun(settings, report)) {
            run.run(PLAN);

            assertThat(report.differences()).isEmpty();
            assertThat(report.rounds()).isEqualTo(PLAN.size());
            assertThat(run.ledger().acts()).containsKeys("import done", "published", "drafted");
            seesWhatIsMissing(home);
            run.stop();
        }
    }

    /// The comparison would find a document that the index had lost.
    private static void seesWhatIsMissing(Path home) throws Exception {
        try (var books = Books.open(home);
                var encoder = TextEncoder.load();
                var copy = IndexCopy.of(home, encoder).orElseThrow()) {
            var agreement = new Agreement(books, copy);
            var lost = copy.revisions(Side.OFFER).keySet().iterator().next();
            assertThat(agreement.indexDifferences()).isEmpty();

            copy.lose(Side.OFFER, List.of(lost));

            assertThat(agreement.indexDifferences()).singleElement().asString().contains(lost, "null in the index");
        }
    }
}
