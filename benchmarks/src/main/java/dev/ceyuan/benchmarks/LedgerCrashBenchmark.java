package dev.ceyuan.benchmarks;

import dev.ceyuan.benchmarks.NodeProcess.Victim;
import dev.ceyuan.proofs.Malformed;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Random;

/// Does the ledger lose or double a transfer under `kill -9`, and can every acknowledged one be proved
/// after it?
///
/// Options: `--service N` (200) and `--postgresql N` (50) rounds, `--seed N`, `--work DIR`, `--out FILE`.
/// Ends with 1 if anything disagrees.
final class LedgerCrashBenchmark {
    private LedgerCrashBenchmark() {}

    static void main(String[] arguments) throws IOException, InterruptedException, Malformed {
        var options = new Options(arguments);
        var seed = Long.parseLong(options.text("seed", "20261129"));
        var plan = new ArrayList<Victim>();
        plan.addAll(Collections.nCopies(Integer.parseInt(options.text("service", "200")), Victim.SERVICE));
        plan.addAll(Collections.nCopies(Integer.parseInt(options.text("postgresql", "50")), Victim.POSTGRESQL));
        Collections.shuffle(plan, new Random(seed));
        var work = options.path("work", "benchmarks/target/work").toAbsolutePath();
        var evidence = new Evidence(
                "The ledger under kill -9",
                "Does the ledger lose or double a transfer under `kill -9`, and can every acknowledged one be proved?");
        evidence.line("""
                A process keeps the ledger and the audit log on the embedded database of a home folder, with all that works
                in the background; eight clients in another process ask it for transfers of every kind until `kill -9` hits
                it, or every process of PostgreSQL. It is started again; what nobody answered is asked again under the same
                id. Then, in each round: 60 earlier requests get the same answer again; there are exactly as many transfers
                as were acknowledged; every balance is the sum of what was acknowledged; the ledger's own check finds
                nothing (`LedgerCheck`: sums, balances, versions, an audit event for each transfer); receipts of the
                round's transfers are verified offline. In the end 5,000 requests are asked again, and an export of the whole
                log is verified and has the event of each transfer once. Seed %d.
                """.formatted(seed));
        Files.createDirectories(work);
        var home = Files.createTempDirectory(work, "ledger-crash-").resolve("home");
        try (var run = new LedgerCrashRun(home, seed)) {
            for (var number = 1; number <= plan.size(); number++) {
                run.round(number, plan.get(number - 1));
                System.err.printf(
                        "round %d of %d: %d differences%n",
                        number, plan.size(), run.differences().size());
            }
            run.finish();
            evidence.line(
                    "| what | |\n|---|---|\n| **disagreements** | **%d** |",
                    run.differences().size());
            run.counts().forEach((what, count) -> evidence.line("| %s | %,d |", what, count));
            run.differences().forEach(each -> evidence.line("\n- %s", each));
            evidence.write(options.path("out", "docs/evidence/ledger-crash.md"));
            System.exit(run.differences().isEmpty() ? 0 : 1);
        }
    }
}
