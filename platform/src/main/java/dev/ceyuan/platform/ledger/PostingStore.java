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
                .param("ids", texts(batch, each -> each.posting().id().toString()))
                .param("hashes", texts(batch, each -> each.posting().hash()))
                .param("refusals", texts(batch, Decided::refusal))
                .param(
                        "kinds",
                        texts(
                                batch,
                                each -> each.moves() == null
                                        ? null
                                        : each.moves().kind().name()))
                .param(
                        "happened",
                        texts(
                                batch,
                                each -> each.moves() == null
                                        ? null
                                        : each.moves().happenedAt().toString()))
                .param("actors", texts(batch, each -> each.posting().actor()))
                .param(
                        "references",
                        texts(batch, each -> each.posting().request().basis().reference()))
                .param(
                        "notes",
                        texts(batch, each -> each.posting().request().basis().note()))
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

    private static @Nullable String[] texts(List<Decided> batch, Function<Decided, @Nullable String> part) {
        return batch.stream().map(part).toArray(String[]::new);
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
        for (var lot : lots) {
            requireOne(jdbc.sql("""
                    insert into ledger.lot (id, budget_id, unit, holder_id, purpose, rate_basis_points, hold_cap,
                                            issued_at, expires_at)
                    values (:id, :budget, :unit, :holder, :purpose, :rate, :cap, :issued, :expires)
                    """)
                    .param("id", lot.id())
                    .param("budget", lot.budget())
                    .param("unit", lot.unit().name())
                    .param("holder", lot.holder())
                    .param("purpose", lot.terms().purpose())
                    .param("rate", lot.terms().rateBasisPoints())
                    .param("cap", lot.terms().holdCap())
                    .param("issued", Timestamp.from(lot.issuedAt()))
                    .param("expires", Timestamp.from(lot.terms().expiresAt()))
                    .update());
            for (var supplier : lot.terms().suppliers()) {
                requireOne(jdbc.sql("insert into ledger.lot_supplier (lot_id, supplier_id) values (:lot, :supplier)")
                        .param("lot", lot.id())
                        .param("supplier", supplier)
                        .update());
            }
        }
    }

    private void insertHolds(List<PlacedHold> holds) {
        for (var hold : holds) {
            requireOne(jdbc.sql("""
                    insert into ledger.hold (id, holder_id, supplier_id, purpose, unit, bill, placed_at, expires_at)
                    values (:id, :holder, :supplier, :purpose, :unit, :bill, :placed, :expires)
                    """)
                    .param("id", hold.id())
                    .param("holder", hold.holder())
                    .param("supplier", hold.supplier())
                    .param("purpose", hold.purpose())
                    .param("unit", hold.unit().name())
                    .param("bill", hold.bill())
                    .param("placed", Timestamp.from(hold.placedAt()))
                    .param("expires", Timestamp.from(hold.expiresAt()))
                    .update());
        }
    }

    void insertAccounts(List<Account> accounts) {
        for (var account : accounts) {
            requireOne(jdbc.sql("""
                    insert into ledger.account (id, kind, unit, budget_id, lot_id, supplier_id, hold_id)
                    values (:id, :kind, :unit, :budget, :lot, :supplier, :hold)
                    """)
                    .param("id", account.id())
                    .param("kind", account.kind().name())
                    .param("unit", account.unit().name())
                    .param("budget", account.budget())
                    .param("lot", account.lot())
                    .param("supplier", account.supplier())
                    .param("hold", account.hold())
                    .update());
        }
    }

    private static void requireOne(int rows) {
        if (rows != 1) {
            throw new IllegalStateException("An insert wrote %d rows".formatted(rows));
        }
    }
}
