package dev.ceyuan.benchmarks;

import dev.ceyuan.platform.ledger.AccountHistory;
import dev.ceyuan.platform.ledger.AccountHistory.Axis;
import dev.ceyuan.platform.ledger.Answer;
import dev.ceyuan.platform.ledger.Basis;
import dev.ceyuan.platform.ledger.TransferRequest;
import dev.ceyuan.platform.ledger.Transfers;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;

/// How many transfers a second does the ledger post, with the proofs of the audit log on, and how long
/// does it take to read an account with millions of entries?
///
/// Options: `--seconds N` of each run (10), `--clients N` (400), `--entries N` (10,000,000) and `--work
/// DIR`, `--out FILE`. Ends with 1 if an answer is wrong.
final class LedgerBenchmark {
    private static final int RUNS = 3;
    private static final double WARM = 4;

    private final LedgerOnHome ledger;
    private final Evidence evidence;
    private final double seconds;
    private final int clients;
    private final UUID budget;
    private final long treasury;
    private final long account;

    private LedgerBenchmark(LedgerOnHome ledger, Evidence evidence, Options options) {
        this.ledger = ledger;
        this.evidence = evidence;
        this.seconds = Double.parseDouble(options.text("seconds", "10"));
        this.clients = Integer.parseInt(options.text("clients", "400"));
        this.budget = ledger.budget("compute-2026", 2026);
        var accounts = ledger.get(AccountHistory.class).of(LedgerOnHome.OFFICE, budget, null);
        this.treasury = accounts.getFirst().account().id();
        this.account = accounts.getLast().account().id();
    }

    static void main(String[] arguments) throws IOException, InterruptedException, SQLException {
        var options = new Options(arguments);
        var work = Files.createDirectories(options.path("work", "benchmarks/target/work"));
        var evidence = new Evidence(
                "The ledger's throughput",
                "How many transfers a second does the ledger post, with the proofs of the audit log on, and how long does"
                        + " it take to read an account with millions of entries?");
        var home = Files.createTempDirectory(work.toAbsolutePath(), "ledger-").resolve("home");
        try (var ledger = LedgerOnHome.open(home, Map.of())) {
            var benchmark = new LedgerBenchmark(ledger, evidence, options);
            benchmark.throughput();
            benchmark.reading(Long.parseLong(options.text("entries", "10000000")));
        }
        evidence.write(options.path("out", "docs/evidence/ledger.md"));
    }

    private void throughput() throws SQLException {
        evidence.line(
                "Every transfer goes from one treasury account to one budget account, each with two entries, an audit event");
        evidence.line(
                "with its salt, and a leaf of the signed tree; everything is durable (fsync on). Middle of %d runs of %.0f s.\n",
                RUNS, seconds);
        evidence.line("| | transfers/s | spread | p50 ms | p99 ms |\n|---|---|---|---|---|");
        var one = runs("one client, one transfer at a time", 1, this::post);
        var hot = runs(clients + " clients through one budget account", clients, this::post);
        try (var raw = new RawLedger(ledger.access(), rawBudget(), rawAccount(0), rawAccount(1))) {
            runs("a commit of nothing: the most that one client can reach", 1, () -> commit(raw));
            var rawOne = runs("raw SQL: the same rows, one transfer for each commit", 1, () -> write(raw, 1));
            var each = (int) Math.max(1, Math.round(hot.perSecond() / 20));
            var rawMany = runs(
                    "raw SQL: the same rows, %d transfers for each commit (commits, not transfers)".formatted(each),
                    1,
                    () -> write(raw, each));
            evidence.line(
                    "\nRatio to raw SQL: one client %.2f, one budget account %.2f.\n",
                    one.perSecond() / rawOne.perSecond(), hot.perSecond() / (rawMany.perSecond() * each));
        }
    }

    private UUID rawBudgetId = new UUID(0, 0);

    private UUID rawBudget() {
        rawBudgetId = ledger.budget("raw-2026", 2026);
        return rawBudgetId;
    }

    private long rawAccount(int place) {
        return ledger.get(AccountHistory.class)
                .of(LedgerOnHome.OFFICE, rawBudgetId, null)
                .get(place)
                .account()
                .id();
    }

    private LedgerLoad runs(String what, int side, Runnable act) {
        var runs = new LedgerLoad[RUNS];
        for (var i = 0; i < RUNS; i++) {
            runs[i] = LedgerLoad.of(side, i == 0 ? WARM : 1, seconds, act);
        }
        var middle = LedgerLoad.middle(runs);
        evidence.line(
                "| %s | %,.0f | %.0f %% | %.2f | %.2f |",
                what, middle.perSecond(), LedgerLoad.spread(runs) * 100, middle.median(), middle.high());
        return middle;
    }

    private void post() {
        var request = new TransferRequest.Appropriate(Basis.now(UUID.randomUUID()), budget, 100);
        if (!(ledger.get(Transfers.class).post(LedgerOnHome.OFFICE, request) instanceof Answer.Posted)) {
            throw new IllegalStateException("not posted");
        }
    }

    private static void commit(RawLedger raw) {
        try {
            raw.commitNothing();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void write(RawLedger raw, int transfers) {
        try {
            raw.write(transfers);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void reading(long most) {
        var history = new LedgerHistory(ledger, budget, treasury, account);
        evidence.line(
                "One account with half of all entries, spread over the year; 400 questions each, at random places. Balances are");
        evidence.line("compared with the sum of the entries.\n");
        evidence.line(
                "| entries | page by recorded p50, p99 ms | page by happened | balance by recorded | balance by happened | transfers/s, %d clients |",
                clients);
        evidence.line("|---|---|---|---|---|---|");
        for (var size = most / 10; size <= most; size += most - most / 10) {
            history.fill(size);
            evidence.line(
                    "| %,d | %s | %s | %s | %s | %,.0f |",
                    history.entries(),
                    words(history.page(Axis.RECORDED)),
                    words(history.page(Axis.HAPPENED)),
                    words(history.balance(Axis.RECORDED)),
                    words(history.balance(Axis.HAPPENED)),
                    LedgerLoad.of(clients, 2, seconds, this::post).perSecond());
        }
    }

    private static String words(LedgerHistory.Times times) {
        return "%.1f, %.1f".formatted(times.median(), times.high());
    }
}
