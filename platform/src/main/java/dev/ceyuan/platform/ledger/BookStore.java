package dev.ceyuan.platform.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Opens a [Book]: locks what a batch may touch and reads what is known of it.
@Repository
class BookStore {
    /// By how much `ledger.account_id` grows: numbers are taken from it by the hundred.
    private static final int NUMBERS = 100;

    private final JdbcClient jdbc;
    private final TransferStore transfers;
    private long next;
    private long end;

    BookStore(JdbcClient jdbc, TransferStore transfers) {
        this.jdbc = jdbc;
        this.transfers = transfers;
    }

    /// Locks and reads. Of two batches that touch the same account the later one waits here.
    Book open(List<Posting> postings) {
        var book = new Book(this::number);
        var touched = new Touched(postings);
        var numbers = transfers.numbersOf(touched.transfers());
        jdbc.sql("select " + LedgerRows.ACCOUNT + ", " + LedgerRows.LOT + ", " + LedgerRows.HOLD + """
                 from ledger.lock_accounts(cast(:budgets as uuid[]), cast(:lots as uuid[]),
                                           cast(:lotsAndBudgets as uuid[]), cast(:holds as uuid[]),
                                           cast(:holders as uuid[]), cast(:transfers as bigint[])) a
                 left join ledger.lot l on l.id = a.lot_id
                 left join ledger.hold h on h.id = a.hold_id
                """)
                .param("budgets", LedgerRows.array(touched.budgets()))
                .param("lots", LedgerRows.array(touched.lots()))
                .param("lotsAndBudgets", LedgerRows.array(touched.lotsAndBudgets()))
                .param("holds", LedgerRows.array(touched.holds()))
                .param("holders", LedgerRows.array(touched.holders()))
                .param("transfers", numbers.values().toArray(Long[]::new))
                .query((row, _) -> read(row, book))
                .list();
        book.hasOpen(openYears());
        if (!numbers.isEmpty()) {
            var corrected = transfers.corrected(numbers.values());
            transfers
                    .findAll(numbers.values())
                    .forEach(transfer -> book.has(transfer, corrected.contains(transfer.no())));
        }
        return book;
    }

    private static boolean read(ResultSet row, Book book) throws SQLException {
        var account = LedgerRows.account(row);
        book.has(account, row.getLong("balance"), LedgerRows.instant(row, "last_entry_at"));
        if (account.lot() != null) {
            book.has(LedgerRows.lot(row));
        }
        if (account.hold() != null) {
            book.has(LedgerRows.hold(row));
        }
        return true;
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

    /// What was asked before, by id.
    Map<UUID, Earlier> earlier(Collection<UUID> ids) {
        var found = new HashMap<UUID, Earlier>();
        jdbc.sql(
                        "select id, no, encode(hash, 'hex') as hash, refusal from ledger.request where id = any(cast(:ids as uuid[]))")
                .param("ids", LedgerRows.array(ids))
                .query((row, _) -> new Earlier(
                        row.getObject("id", UUID.class),
                        row.getLong("no"),
                        row.getString("hash"),
                        RefusalText.read(row.getString("refusal"))))
                .list()
                .forEach(each -> found.put(each.id(), each));
        return found;
    }
}
