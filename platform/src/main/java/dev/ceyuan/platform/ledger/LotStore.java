package dev.ceyuan.platform.ledger;

import dev.ceyuan.platform.identity.Actor;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Owns the SQL that reads lots and holds.
@Repository
class LotStore {
    /// Who sees a lot: its holder, those where it may be or was spent, the office, auditors.
    private static final String VISIBLE = """
            (:seesAll or l.holder_id = any(cast(:organisations as uuid[]))
             or exists (select 1 from ledger.account seen where seen.lot_id = l.id
                        and seen.supplier_id = any(cast(:organisations as uuid[]))))
            """;

    private final JdbcClient jdbc;

    LotStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<PlacedHold> hold(UUID id) {
        return jdbc.sql("select " + LedgerRows.HOLD + " from ledger.hold h where h.id = :id")
                .param("id", id)
                .query((row, _) -> LedgerRows.hold(row))
                .optional();
    }

    /// True if the holder of a lot is among organisations.
    boolean isOf(UUID lot, Collection<UUID> organisations) {
        return jdbc.sql("""
                select exists (select 1 from ledger.lot
                               where id = :id and holder_id = any(cast(:organisations as uuid[])))
                """)
                .param("id", lot)
                .param("organisations", LedgerRows.array(organisations))
                .query((row, _) -> row.getBoolean(1))
                .single();
    }

    /// True if something of a lot is, or was, at a supplier.
    boolean isAt(UUID lot, UUID supplier) {
        return jdbc.sql("""
                select exists (select 1 from ledger.account where lot_id = :lot and supplier_id = :supplier)
                """)
                .param("lot", lot)
                .param("supplier", supplier)
                .query((row, _) -> row.getBoolean(1))
                .single();
    }

    /// Lots that the actor may see, the newest first.
    ///
    /// @param budget of this budget; null for any
    /// @param lot    this one; null for any
    List<Vouchers.Standing> lots(Actor actor, @Nullable UUID budget, @Nullable UUID lot, int limit) {
        return jdbc.sql("select " + LedgerRows.LOT + """
                , stages.kinds, stages.amounts
                from ledger.lot l
                cross join lateral (
                    select array_agg(each.kind) as kinds, array_agg(each.amount) as amounts
                    from (select a.kind, sum(a.balance)::bigint as amount from ledger.account a
                          where a.lot_id = l.id and (:seesAll or l.holder_id = any(cast(:organisations as uuid[]))
                                or a.supplier_id = any(cast(:organisations as uuid[])))
                          group by a.kind) each) stages
                where (cast(:budget as uuid) is null or l.budget_id = :budget)
                  and (cast(:lot as uuid) is null or l.id = :lot)
                  and\s""" + VISIBLE + """
                order by l.issued_at desc, l.id
                limit :limit
                """)
                .params(LedgerRows.sight(actor))
                .param("budget", budget)
                .param("lot", lot)
                .param("limit", limit)
                .query((row, _) -> new Vouchers.Standing(
                        LedgerRows.lot(row), LedgerRows.sums(row, "kinds", "amounts", AccountKind.class)))
                .list();
    }

    /// Holds that the actor may see, the newest first.
    ///
    /// @param lot  of this lot; null for any
    /// @param hold this one; null for any
    List<Vouchers.Reserved> holds(Actor actor, @Nullable UUID lot, @Nullable UUID hold, int limit) {
        return jdbc.sql("select " + LedgerRows.HOLD + """
                , (select coalesce(sum(a.balance), 0)::bigint from ledger.account a where a.hold_id = h.id) as remaining
                from ledger.hold h
                where (:seesAll or h.holder_id = any(cast(:organisations as uuid[]))
                       or h.supplier_id = any(cast(:organisations as uuid[])))
                  and (cast(:hold as uuid) is null or h.id = :hold)
                  and (cast(:lot as uuid) is null
                       or exists (select 1 from ledger.account a where a.hold_id = h.id and a.lot_id = :lot))
                order by h.placed_at desc, h.id
                limit :limit
                """)
                .params(LedgerRows.sight(actor))
                .param("lot", lot)
                .param("hold", hold)
                .param("limit", limit)
                .query((row, _) -> new Vouchers.Reserved(LedgerRows.hold(row), row.getLong("remaining")))
                .list();
    }

    /// Something whose time is over and that still holds an amount.
    ///
    /// @param version how many entries it has, so that it can be over more than once
    record Over(UUID id, long version) {}

    List<Over> holdsOver(Instant since, Instant at, @Nullable UUID after, int limit) {
        return jdbc.sql("""
                select h.id, sum(a.version)::bigint as version
                from ledger.hold h join ledger.account a on a.hold_id = h.id
                where h.expires_at >= :since and h.expires_at <= :at and a.balance > 0
                  and (cast(:after as uuid) is null or h.id > :after)
                group by h.id order by h.id limit :limit
                """)
                .param("since", Timestamp.from(since))
                .param("at", Timestamp.from(at))
                .param("after", after)
                .param("limit", limit)
                .query((row, _) -> new Over(row.getObject("id", UUID.class), row.getLong("version")))
                .list();
    }

    List<Over> lotsOver(Instant since, Instant at, @Nullable UUID after, int limit) {
        return jdbc.sql("""
                select l.id, a.version
                from ledger.lot l join ledger.account a on a.lot_id = l.id and a.kind = 'ISSUED'
                where l.expires_at >= :since and l.expires_at <= :at and a.balance > 0
                  and (cast(:after as uuid) is null or l.id > :after)
                order by l.id limit :limit
                """)
                .param("since", Timestamp.from(since))
                .param("at", Timestamp.from(at))
                .param("after", after)
                .param("limit", limit)
                .query((row, _) -> new Over(row.getObject("id", UUID.class), row.getLong("version")))
                .list();
    }
}
