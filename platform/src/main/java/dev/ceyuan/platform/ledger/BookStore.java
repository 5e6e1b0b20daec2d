package dev.ceyuan.platform.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Opens a [Book]: locks what a batch may touch and reads what is known of it.
@Repository
class BookStore {
    /// By how much `ledger.account_id` grows: numbers are taken from it by the hundred.
    private static final int NUMBERS = 100;

    private final JdbcClient jdbc;
    private final TransferStore transfers;
    private final Map<UUID, Integer> years = new ConcurrentHashMap<>();
    private long next;
    private long end;

    BookStore(JdbcClient jdbc, TransferStore transfers) {
        this.jdbc = jdbc;
        this.transfers = transfers;
    }

    /// Locks and reads. Of two batches that touch the same account the later one waits here.
    ///
    /// @param now what is over by then cannot be spent any more
    Book open(List<Posting> postings, Instant now) {
        var book = new Book(this::number);
        var touched = new Touched(postings);
        var numbers = transfers.numbersOf(touched.transfers());
        var accounts = jdbc.sql("select " + LedgerRows.ACCOUNT + """
                 from ledger.lock_accounts(:at, cast(:budgets as uuid[]), cast(:lots as uuid[]),
                                           cast(:lotsAndBudgets as uuid[]), cast(:holds as uuid[]),
                                           cast(:holders as uuid[]), cast(:issuedTo as uuid[]),
                                           cast(:transfers as bigint[])) a
                """)
                .param("at", Timestamp.from(now))
                .param("budgets", LedgerRows.array(touched.budgets()))
                .param("lots", LedgerRows.array(touched.lots()))
                .param("lotsAndBudgets", LedgerRows.array(touched.lotsAndBudgets()))
                .param("holds", LedgerRows.array(touched.holds()))
                .param("holders", LedgerRows.array(touched.holders()))
                .param("issuedTo", LedgerRows.array(touched.issuedTo()))
                .param("transfers", numbers.values().toArray(Long[]::new))
                .query((row, _) -> read(row, book))
                .list();
        lots(accounts.stream().map(Account::lot)).forEach(book::has);
        holds(accounts.stream().map(Account::hold)).forEach(book::has);
        book.hasOpen(openYears());
        touched.budgets().forEach(budget -> yearOf(budget).ifPresent(year -> book.isOf(budget, year)));
        if (!numbers.isEmpty()) {
            var corrected = transfers.corrected(numbers.values());
            var movedOn = transfers.movedOn(numbers.values());
            transfers
                    .findAll(numbers.values())
                    .forEach(transfer ->
                            book.has(transfer, corrected.contains(transfer.no()), movedOn.contains(transfer.no())));
        }
        return book;
    }

    /// The fiscal year of a budget, which never changes.
    private Optional<Integer> yearOf(UUID budget) {
        var known = years.get(budget);
        if (known != null) {
            return Optional.of(known);
        }
        var found = jdbc.sql("select fiscal_year from ledger.budget where id = :id")
                .param("id", budget)
                .query((row, _) -> row.getInt(1))
                .optional();
        found.ifPresent(year -> years.put(budget, year));
        return found;
    }

    private static Account read(ResultSet row, Book book) throws SQLException {
        var account = LedgerRows.account(row);
        book.has(account, row.getLong("balance"), LedgerRows.instant(row, "last_entry_at"));
        return account;
    }

    /// In a statement of its own: that which locks sees nothing of what was committed while it waited.
    private List<Lot> lots(Stream<@Nullable UUID> ids) {
        var some = some(ids);
        return some.length == 0
                ? List.of()
                : jdbc.sql("select " + LedgerRows.LOT + " from ledger.lot l where l.id = any(cast(:ids as uuid[]))")
                        .param("ids", some)
                        .query((row, _) -> LedgerRows.lot(row))
                        .list();
    }

    private List<PlacedHold> holds(Stream<@Nullable UUID> ids) {
        var some = some(ids);
        return some.length == 0
                ? List.of()
                : jdbc.sql("select " + LedgerRows.HOLD + " from ledger.hold h where h.id = any(cast(:ids as uuid[]))")
                        .param("ids", some)
                        .query((row, _) -> LedgerRows.hold(row))
                        .list();
    }

    private static String[] some(Stream<@Nullable UUID> ids) {
        return LedgerRows.array(ids.flatMap(Stream::ofNullable).distinct().toList());
    }

    private List<Integer> openYears() {
        return jdbc.sql("select year from ledger.fiscal_year where closed_at is null")
                .query((row, _) -> row.getInt(1))
                .list();
    }

    /// The number of a new account. One that is not used in the end, because nothing was posted, is left
    /// out.
    synchronized long number() {
        if (next == end) {
            next = jdbc.sql("select nextval('ledger.account_id')")
                    .query((row, _) -> row.getLong(1))
                    .single();
            end = next + NUMBERS;
        }
        return next++;
    }

    /// What was posted for a request.
    Transfer posted(Earlier earlier) {
        return transfers.findAll(List.of(earlier.no())).getFirst();
    }

    /// What was asked before, by id.
    Map<UUID, Earlier> earlier(Collection<UUID> ids) {
        var found = new HashMap<UUID, Earlier>();
        jdbc.sql(
                        "select id, no, encode(hash, 'hex') as hash, answered_at, refusal from ledger.request where id = any(cast(:ids as uuid[]))")
                .param("ids", LedgerRows.array(ids))
                .query((row, _) -> new Earlier(
                        row.getObject("id", UUID.class),
                        row.getLong("no"),
                        row.getString("hash"),
                        row.getTimestamp("answered_at").toInstant(),
                        RefusalText.read(row.getString("refusal"))))
                .list()
                .forEach(each -> found.put(each.id(), each));
        return found;
    }
}
