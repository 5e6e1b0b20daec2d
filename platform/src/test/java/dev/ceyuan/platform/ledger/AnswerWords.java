package dev.ceyuan.platform.ledger;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Puts answers and balances of the ledger into the words of [LedgerModel].
final class AnswerWords {
    private final JdbcClient jdbc;
    private final Map<Long, String> places = new HashMap<>();

    AnswerWords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    String of(Poster.Outcome outcome) {
        return switch (outcome) {
            case Poster.Outcome.Unknown _ -> "UNKNOWN";
            case Poster.Outcome.Failed(var cause) -> throw cause;
            case Poster.Outcome.Answered(var answer) -> of(answer);
        };
    }

    String of(Answer answer) {
        return switch (answer) {
            case Answer.Conflict _ -> "CONFLICT";
            case Answer.Refused(var _, var _, var _, var refusal) ->
                ModelBook.refused(refusal.reason(), refusal.asked(), refusal.available(), refusal.moment());
            case Answer.Posted(var transfer) -> "POSTED %s %s".formatted(transfer.kind(), legs(transfer));
        };
    }

    private List<String> legs(Transfer transfer) {
        return transfer.legs().stream()
                .map(leg -> "%s -> %s %d".formatted(place(leg.from()), place(leg.to()), leg.amount()))
                .toList();
    }

    private String place(long account) {
        if (!places.containsKey(account)) {
            read();
        }
        return places.getOrDefault(account, "no account " + account);
    }

    private void read() {
        jdbc.sql("select " + LedgerRows.ACCOUNT + " from ledger.account a where a.id > :known")
                .param("known", places.keySet().stream().max(Long::compare).orElse(0L))
                .query((row, _) -> LedgerRows.account(row))
                .list()
                .forEach(account -> places.put(account.id(), word(account)));
    }

    private static String word(Account account) {
        return ModelBook.place(
                account.kind().name(), account.budget(), account.lot(), account.supplier(), account.hold());
    }

    /// What the ledger says that every account holds, without those that never held anything.
    Map<String, Long> balances() {
        var balances = new TreeMap<String, Long>();
        jdbc.sql("select " + LedgerRows.ACCOUNT + " from ledger.account a where a.version > 0")
                .query((row, _) -> balances.put(word(LedgerRows.account(row)), row.getLong("balance")))
                .list();
        return balances;
    }
}
