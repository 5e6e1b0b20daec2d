package dev.ceyuan.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ceyuan.platform.database.HomeBackup;
import dev.ceyuan.platform.ledger.Basis;
import dev.ceyuan.platform.ledger.TransferRequest;
import dev.ceyuan.platform.ledger.Transfers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The command `ceyuan backup --drill`: a real platform is copied while it runs, started again elsewhere, and compared.
class RestoreDrillIT {
    private static final int TRANSFERS = 50;

    @TempDir
    private Path folder;

    @Test
    void theCopyHasTheBalancesAndProofsOfTheOriginalAndWhatDiffersIsSeen() throws Exception {
        var home = folder.resolve("home");
        post(home);
        try (var program = Program.launch(home, CrashBenchmark.SHORT_LIVED)) {
            program.address();

            var equal = drill("copy");

            assertThat(equal.output()).contains("Equal: the copy is what the original was", TRANSFERS + " transfers");
            assertThat(equal.exitCode()).isZero();
            changeHistory(home);
            assertThat(drill("second").exitCode()).isEqualTo(1);
            program.stop();
        }
    }

    private static void post(Path home) {
        try (var ledger = LedgerOnHome.open(home, Map.of("ceyuan.audit.poll-milliseconds", 50))) {
            var budget = ledger.budget("compute-2026", 2026);
            for (var i = 0; i < TRANSFERS; i++) {
                var request = new TransferRequest.Appropriate(Basis.now(UUID.randomUUID()), budget, 100 + i);
                ledger.get(Transfers.class).post(LedgerOnHome.OFFICE, request);
            }
        }
    }

    private record Ended(int exitCode, String output) {}

    private Ended drill(String to) throws Exception {
        var arguments = List.of(
                "--lang=en", "backup", folder.resolve(to).toString(), "--home=" + folder.resolve("home"), "--drill");
        var options = new ArrayList<>(Program.OPTIONS);
        options.addAll(CrashBenchmark.SHORT_LIVED);
        var command = JavaProcess.of(options, Program.MAIN, arguments)
                .redirectErrorStream(true)
                .start();
        var output = new String(command.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(command.waitFor(), output);
    }

    /// What only somebody does who owns the database: a budget holds more than its entries say.
    private static void changeHistory(Path home) throws Exception {
        var access = HomeBackup.of(home).orElseThrow().access();
        try (var owner = DriverManager.getConnection(
                        access.jdbcUrl(), access.owner().user(), access.owner().password());
                var statement = owner.createStatement()) {
            assertThat(statement.executeUpdate("update ledger.account set balance = balance + 1 where kind = 'BUDGET'"))
                    .isEqualTo(1);
        }
    }
}
