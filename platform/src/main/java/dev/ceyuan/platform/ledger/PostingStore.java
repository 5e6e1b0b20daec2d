package dev.ceyuan.platform.ledger;

import dev.ceyuan.platform.ledger.Decision.Moves;
import java.sql.Array;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Writes a decided batch: what it opened, and through `ledger.post` what it moved.
@Repository
class PostingStore {
    private final JdbcClient jdbc;

    PostingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// A request with what becomes of it.
    record Decided(Posting posting, Decision decision) {
        @Nullable
        Moves moves() {
            return decision instanceof Moves moves ? moves : null;
        }

        @Nullable
        String refusal() {
            return decision instanceof Decision.Refuses refuses ? RefusalText.of(refuses.refusal()) : null;
        }
    }

    /// @return the number of each request, in their order
    List<Long> post(Instant at, List<Decided> batch, Book book) {
        insertLots(book.newLots());
        insertHolds(book.newHolds());
        insertAccounts(book.newAccounts());
        var legs = new Legs(batch);
        return jdbc.sql("""
                select ledger.post(:at, cast(:ids as uuid[]), cast(:hashes as text[]), cast(:refusals as text[]),
                                   cast(:kinds as text[]), cast(:happened as timestamptz[]), cast(:actors as text[]),
                                   cast(:references as text[]), cast(:notes as text[]), cast(:corrects as bigint[]),
                                   cast(:nth as int[]), cast(:from as bigint[]), cast(:to as bigint[]),
                                   cast(:amounts as bigint[])) as numbers
                """)
                .param("at", Timestamp.from(at))
                .param("ids", each(batch, each -> each.posting().id()))
                .param("hashes", each(batch, each -> each.posting().hash()))
                .param("refusals", each(batch, Decided::refusal))
                .param(
                        "kinds",
                        each(
                                batch,
                                each -> each.moves() == null
                                        ? null
                                        : each.moves().kind()))
                .param(
                        "happened",
                        each(
                                batch,
                                each -> each.moves() == null
                                        ? null
                                        : each.moves().happenedAt()))
                .param("actors", each(batch, each -> each.posting().actor()))
                .param(
                        "references",
                        each(batch, each -> each.posting().request().basis().reference()))
                .param(
                        "notes",
                        each(batch, each -> each.posting().request().basis().note()))
                .param("corrects", corrects(batch))
                .param("nth", legs.nth.toArray(Integer[]::new))
                .param("from", legs.from.toArray(Long[]::new))
                .param("to", legs.to.toArray(Long[]::new))
                .param("amounts", legs.amounts.toArray(Long[]::new))
                .query((row, _) -> numbers(row.getArray("numbers")))
                .single();
    }

    private static List<Long> numbers(Array array) throws SQLException {
        return Arrays.stream((Object[]) array.getArray()).map(Long.class::cast).toList();
    }

    private static @Nullable Long[] corrects(List<Decided> batch) {
        return batch.stream()
                .map(each -> each.moves() == null ? null : each.moves().corrects())
                .toArray(Long[]::new);
    }

    /// The legs of a batch side by side, each with the place of its request, from 1.
    private static final class Legs {
        private final List<Integer> nth = new ArrayList<>();
        private final List<Long> from = new ArrayList<>();
        private final List<Long> to = new ArrayList<>();
        private final List<Long> amounts = new ArrayList<>();

        Legs(List<Decided> batch) {
            for (var place = 1; place <= batch.size(); place++) {
                var moves = batch.get(place - 1).moves();
                if (moves != null) {
                    for (var leg : moves.legs()) {
                        add(place, leg);
                    }
                }
            }
        }

        private void add(int place, Leg leg) {
            nth.add(place);
            from.add(leg.from());
            to.add(leg.to());
            amounts.add(leg.amount());
        }
    }

    private void insertLots(List<Lot> lots) {
        if (lots.isEmpty()) {
            return;
        }
        var suppliers = new ArrayList<String>();
        var nth = new ArrayList<Integer>();
        for (var i = 0; i < lots.size(); i++) {
            for (var supplier : lots.get(i).terms().suppliers()) {
                nth.add(i + 1);
                suppliers.add(supplier.toString());
            }
        }
        jdbc.sql("""
                select ledger.begin_lots(cast(:ids as uuid[]), cast(:budgets as uuid[]), cast(:units as text[]),
                                         cast(:holders as uuid[]), cast(:purposes as text[]), cast(:rates as int[]),
                                         cast(:caps as bigint[]), cast(:begin as timestamptz[]),
                                         cast(:ends as timestamptz[]), cast(:nth as int[]), cast(:suppliers as uuid[]))
                """)
                .param("ids", each(lots, Lot::id))
                .param("budgets", each(lots, Lot::budget))
                .param("units", each(lots, Lot::unit))
                .param("holders", each(lots, Lot::holder))
                .param("purposes", each(lots, lot -> lot.terms().purpose()))
                .param("rates", each(lots, lot -> lot.terms().rateBasisPoints()))
                .param("caps", each(lots, lot -> lot.terms().holdCap()))
                .param("begin", each(lots, Lot::issuedAt))
                .param("ends", each(lots, lot -> lot.terms().expiresAt()))
                .param("nth", nth.toArray(Integer[]::new))
                .param("suppliers", suppliers.toArray(String[]::new))
                .query((_, _) -> true)
                .list();
    }

    private void insertHolds(List<PlacedHold> holds) {
        if (holds.isEmpty()) {
            return;
        }
        jdbc.sql("""
                select ledger.begin_holds(cast(:ids as uuid[]), cast(:holders as uuid[]), cast(:suppliers as uuid[]),
                                          cast(:purposes as text[]), cast(:units as text[]), cast(:bills as bigint[]),
                                          cast(:begin as timestamptz[]), cast(:ends as timestamptz[]))
                """)
                .param("ids", each(holds, PlacedHold::id))
                .param("holders", each(holds, PlacedHold::holder))
                .param("suppliers", each(holds, PlacedHold::supplier))
                .param("purposes", each(holds, PlacedHold::purpose))
                .param("units", each(holds, PlacedHold::unit))
                .param("bills", each(holds, PlacedHold::bill))
                .param("begin", each(holds, PlacedHold::placedAt))
                .param("ends", each(holds, PlacedHold::expiresAt))
                .query((_, _) -> true)
                .list();
    }

    void insertAccounts(List<Account> accounts) {
        if (accounts.isEmpty()) {
            return;
        }
        var written = jdbc.sql("""
                insert into ledger.account (id, kind, unit, budget_id, lot_id, supplier_id, hold_id)
                select * from unnest(cast(:ids as bigint[]), cast(:kinds as text[]), cast(:units as text[]),
                                     cast(:budgets as uuid[]), cast(:lots as uuid[]), cast(:suppliers as uuid[]),
                                     cast(:holds as uuid[]))
                """)
                .param("ids", each(accounts, Account::id))
                .param("kinds", each(accounts, Account::kind))
                .param("units", each(accounts, Account::unit))
                .param("budgets", each(accounts, Account::budget))
                .param("lots", each(accounts, Account::lot))
                .param("suppliers", each(accounts, Account::supplier))
                .param("holds", each(accounts, Account::hold))
                .update();
        if (written != accounts.size()) {
            throw new IllegalStateException("%d of %d accounts were opened".formatted(written, accounts.size()));
        }
    }

    /// One value of each, as text: the statement says what it is.
    private static <T> @Nullable String[] each(List<T> some, Function<T, @Nullable Object> part) {
        return some.stream()
                .map(part)
                .map(value -> value == null ? null : value.toString())
                .toArray(String[]::new);
    }
}
