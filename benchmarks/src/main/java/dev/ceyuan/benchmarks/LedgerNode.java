package dev.ceyuan.benchmarks;

import dev.ceyuan.platform.audit.AuditLog;
import dev.ceyuan.platform.audit.AuditProofs;
import dev.ceyuan.platform.audit.ObjectRef;
import dev.ceyuan.platform.ledger.AccountKind;
import dev.ceyuan.platform.ledger.Answer;
import dev.ceyuan.platform.ledger.Basis;
import dev.ceyuan.platform.ledger.LedgerCheck;
import dev.ceyuan.platform.ledger.LotTerms;
import dev.ceyuan.platform.ledger.Step;
import dev.ceyuan.platform.ledger.TransferRequest;
import dev.ceyuan.platform.ledger.Transfers;
import dev.ceyuan.platform.ledger.Unit;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

/// A process that keeps the ledger of a home folder and answers on its standard output, line by line,
/// what it is asked on its standard input: the server in [LedgerCrashRun], which kills it.
///
/// A line is the number of the question, what is asked, and its arguments; the answer begins with the
/// same number. What is not answered was not acknowledged.
final class LedgerNode {
    private static final Map<String, Object> SETTINGS = Map.of(
            "ceyuan.audit.poll-milliseconds", 50,
            "ceyuan.audit.checkpoint-seconds", 1,
            "ceyuan.ledger.expiry-seconds", 1);

    private final LedgerOnHome ledger;

    private LedgerNode(LedgerOnHome ledger) {
        this.ledger = ledger;
    }

    static void main(String[] arguments) throws IOException {
        try (var ledger = LedgerOnHome.open(Path.of(arguments[0]), SETTINGS);
                var clients = Executors.newVirtualThreadPerTaskExecutor();
                var input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            var node = new LedgerNode(ledger);
            say("0 READY");
            for (var line = input.readLine(); line != null; line = input.readLine()) {
                var question = line.split(" ");
                clients.execute(() -> say(question[0] + " " + node.answered(question)));
            }
        }
    }

    private static synchronized void say(String line) {
        System.out.println(line);
    }

    private String answered(String[] question) {
        try {
            return answer(question);
        } catch (RuntimeException | IOException e) {
            return "FAILED " + String.valueOf(e).replace('\n', ' ');
        }
    }

    private String answer(String[] question) throws IOException {
        return switch (question[1]) {
            case "BUDGET" -> "BUDGET " + ledger.budget(question[2], Integer.parseInt(question[3]));
            case "ORGANISATION" -> "ORGANISATION " + ledger.organisation(question[2]);
            case "CHECK" -> check();
            case "OWN" -> own(Long.parseLong(question[2]));
            case "BALANCES" -> balances();
            case "RECEIPT" -> receipt(question[2]);
            case "EXPORT" -> export(Path.of(question[2]));
            case "KEYS" ->
                ledger.get(AuditProofs.class).keys().stream()
                        .map(key -> key.verifier())
                        .collect(Collectors.joining(" ", "KEYS ", ""));
            default -> words(ledger.get(Transfers.class).post(LedgerOnHome.OFFICE, request(question)));
        };
    }

    private static TransferRequest request(String[] asked) {
        var basis = Basis.now(UUID.fromString(asked[2]));
        return switch (asked[1]) {
            case "APPROPRIATE" -> new TransferRequest.Appropriate(basis, id(asked, 3), number(asked, 4));
            case "ISSUE" ->
                new TransferRequest.Issue(
                        basis,
                        id(asked, 3),
                        id(asked, 4),
                        number(asked, 5),
                        new LotTerms("compute", LotTerms.WHOLE, null, Instant.parse(asked[6]), List.of()));
            case "HOLD" ->
                new TransferRequest.Hold(
                        basis,
                        id(asked, 3),
                        id(asked, 4),
                        "compute",
                        Unit.FEN,
                        number(asked, 5),
                        Instant.parse(asked[6]));
            case "CAPTURE" -> new TransferRequest.Capture(basis, id(asked, 3), number(asked, 4));
            case "RELEASE" -> new TransferRequest.Release(basis, id(asked, 3));
            case "VERIFY" ->
                new TransferRequest.Advance(
                        basis, Step.VERIFY, id(asked, 3), id(asked, 4), AccountKind.USED, number(asked, 5));
            default -> throw new IllegalArgumentException("asked: " + asked[1]);
        };
    }

    private static UUID id(String[] asked, int place) {
        return UUID.fromString(asked[place]);
    }

    private static long number(String[] asked, int place) {
        return Long.parseLong(asked[place]);
    }

    /// An answer in one line that is the same whenever the answer is.
    private static String words(Answer answer) {
        return switch (answer) {
            case Answer.Conflict _ -> "CONFLICT";
            case Answer.Refused refused ->
                "REFUSED %d %s".formatted(refused.no(), refused.refusal().reason());
            case Answer.Posted(var transfer) ->
                transfer.legs().stream()
                        .map(leg -> "%d>%d:%d".formatted(leg.from(), leg.to(), leg.amount()))
                        .collect(Collectors.joining(" ", "POSTED %d ".formatted(transfer.no()), ""));
        };
    }

    private String check() {
        var report = ledger.get(LedgerCheck.class).run(LedgerOnHome.OFFICE);
        var asked = ledger.jdbc()
                .sql("select count(*) from ledger.transfer where actor = :office")
                .param("office", LedgerOnHome.OFFICE.id())
                .query((row, _) -> row.getLong(1))
                .single();
        return "CHECK %d %s".formatted(asked, report.broken().toString().replace(' ', '_'));
    }

    /// What the ledger asked itself after a number: number, way and amount of each leg.
    private String own(long after) {
        return ledger
                .jdbc()
                .sql("""
                        select t.no, e.account_id, e.counter_id, -e.amount
                        from ledger.transfer t join ledger.entry e on e.transfer_no = t.no
                        where t.no > :after and t.actor <> :office and e.amount < 0 order by t.no
                        """)
                .param("after", after)
                .param("office", LedgerOnHome.OFFICE.id())
                .query((row, _) ->
                        "%d:%d>%d:%d".formatted(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4)))
                .list()
                .stream()
                .collect(Collectors.joining(" ", "OWN ", ""));
    }

    private String balances() {
        return ledger
                .jdbc()
                .sql("select id, balance from ledger.account where version > 0 order by id")
                .query((row, _) -> row.getLong(1) + "=" + row.getLong(2))
                .list()
                .stream()
                .collect(Collectors.joining(" ", "BALANCES ", ""));
    }

    /// The receipt of a transfer's event, in one line; `NONE` while no checkpoint covers it.
    private String receipt(String transfer) {
        var event = ledger.get(AuditLog.class)
                .historyOf(new ObjectRef("transfer", transfer))
                .getFirst();
        return ledger.get(AuditProofs.class)
                .receipt(event.id())
                .map(text -> "RECEIPT " + text.replace("\n", "\\n"))
                .orElse("NONE");
    }

    private String export(Path file) throws IOException {
        try (var out = Files.newOutputStream(file)) {
            return ledger.get(AuditProofs.class).export(out) ? "EXPORT" : "NONE";
        }
    }
}
