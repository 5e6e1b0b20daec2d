package dev.ceyuan.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ceyuan.benchmarks.NodeProcess.Victim;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The short form of `benchmarks/run ledger-crash`: the ledger, killed under load.
class LedgerCrashIT {
    @TempDir
    private Path folder;

    @Test
    void losesNoAcknowledgedTransferDoublesNoneAndCanProveEach() throws Exception {
        try (var run = new LedgerCrashRun(folder.resolve("home"), 7)) {
            run.round(1, Victim.SERVICE);
            run.round(2, Victim.POSTGRESQL);
            run.finish();

            assertThat(run.differences()).isEmpty();
            assertThat(run.counts().get("transfers posted")).isPositive();
            assertThat(run.counts()).containsKeys("posted: ISSUE", "posted: HOLD", "posted: CAPTURE");
            assertThat(run.counts().get("asked again, because nobody had answered"))
                    .isPositive();
        }
    }
}
