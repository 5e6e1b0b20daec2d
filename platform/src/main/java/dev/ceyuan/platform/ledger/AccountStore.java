package dev.ceyuan.platform.ledger;

import dev.ceyuan.platform.identity.Actor;
import dev.ceyuan.platform.ledger.AccountHistory.Axis;
import dev.ceyuan.platform.ledger.AccountHistory.Entry;
import dev.ceyuan.platform.ledger.AccountHistory.Question;
import dev.ceyuan.platform.ledger.AccountHistory.Standing;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Owns the SQL that reads accounts and their entries.
@Repository
class AccountStore {
    private static final String SELECT = "select " + LedgerRows.ACCOUNT + """
             from ledger.account a
             left join ledger.lot l on l.id = a.lot_id
             where (:seesAll or l.holder_id = any(cast(:organisations as uuid[]))
                    or a.supplier_id = any(cast(:organisations as uuid[])))
            """;

    private static final String ENTRY = """
            select e.version, e.transfer_no, t.id as transfer_id, t.kind, e.counter_id, c.kind as counter_kind,
                   e.amount, e.balance, e.happened_at, e.recorded_at, t.reference
            from e
            join ledger.transfer t on t.no = e.transfer_no and t.fiscal_year = e.fiscal_year
            join ledger.account c on c.id = e.counter_id
            """;

    private static final String BY_RECORDED = by("recorded_at");
    private static final String BY_HAPPENED = by("happened_at");

    /// A page of a statement in the order of a time. Both orders are those of an index; what is equal is
    /// told apart by the version.
    private static String by(String time) {
        return """
                with e as materialized (
                    select e.* from ledger.entry e
                    where e.account_id = :account
                      and (cast(:from as timestamptz) is null or e.{time} >= :from)
                      and (cast(:until as timestamptz) is null or e.{time} < :until)
                      and (cast(:at as timestamptz) is null or (e.{time}, e.version) < (:at, :version))
                    order by e.{time} desc, e.version desc
                    limit :limit)
                """.replace("{time}", time) + ENTRY + "order by e." + time + " desc, e.version desc";
    }

    private final JdbcClient jdbc;

    AccountStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Standing> find(Actor actor, long account) {
        return jdbc.sql(SELECT + " and a.id = :id")
                .params(LedgerRows.sight(actor))
                .param("id", account)
                .query((row, _) -> standing(row))
                .optional();
    }

    List<Standing> of(Actor actor, UUID budget, @Nullable UUID lot) {
        return jdbc.sql(SELECT + """
                 and a.budget_id = :budget and a.lot_id is not distinct from cast(:lot as uuid)
                  and (a.hold_id is null or a.balance > 0)
                order by a.id limit 1000
                """)
                .params(LedgerRows.sight(actor))
                .param("budget", budget)
                .param("lot", lot)
                .query((row, _) -> standing(row))
                .list();
    }

    List<Standing> ofHold(Actor actor, UUID hold) {
        return jdbc.sql(SELECT + " and a.hold_id = :hold order by a.id limit 1000")
                .params(LedgerRows.sight(actor))
                .param("hold", hold)
                .query((row, _) -> standing(row))
                .list();
    }

    /// The accounts of legs, by number.
    List<Standing> findAll(Actor actor, List<Leg> legs) {
        return jdbc.sql(SELECT + " and a.id = any(cast(:ids as bigint[])) order by a.id")
                .params(LedgerRows.sight(actor))
                .param(
                        "ids",
                        legs.stream()
                                .flatMapToLong(leg -> LongStream.of(leg.from(), leg.to()))
                                .distinct()
                                .boxed()
                                .toArray(Long[]::new))
                .query((row, _) -> standing(row))
                .list();
    }

    /// The legs of which the actor sees a side.
    List<Leg> visible(Actor actor, List<Leg> legs) {
        var seen = findAll(actor, legs).stream()
                .map(standing -> standing.account().id())
                .collect(Collectors.toSet());
        return legs.stream()
                .filter(leg -> seen.contains(leg.from()) || seen.contains(leg.to()))
                .toList();
    }

    private static Standing standing(ResultSet row) throws SQLException {
        return new Standing(LedgerRows.account(row), row.getLong("balance"), row.getLong("version"));
    }

    List<Entry> entries(long account, Question question, int limit) {
        var before = question.before();
        return jdbc.sql(question.axis() == Axis.RECORDED ? BY_RECORDED : BY_HAPPENED)
                .param("account", account)
                .param("from", timestamp(question.from()))
                .param("until", timestamp(question.until()))
                .param("at", before == null ? null : Timestamp.from(before.at()))
                .param("version", before == null ? null : before.version())
                .param("limit", limit)
                .query((row, _) -> entry(row))
                .list();
    }

    List<Entry> around(long account, Transfer transfer, int each) {
        return jdbc.sql("""
                with own as (
                    select min(version) as first, max(version) as last from ledger.entry
                    where transfer_no = :transfer and account_id = :account
                ), e as materialized (
                    (select e.* from ledger.entry e, own
                     where e.account_id = :account and e.recorded_at <= :at and e.version <= own.last
                     order by e.recorded_at desc, e.version desc limit :each + 1 + (select last - first from own))
                    union all
                    (select e.* from ledger.entry e, own
                     where e.account_id = :account and e.recorded_at >= :at and e.version > own.last
                     order by e.recorded_at, e.version limit :each)
                )
                """ + ENTRY + "order by e.version")
                .param("transfer", transfer.no())
                .param("account", account)
                .param("at", Timestamp.from(transfer.recordedAt()))
                .param("each", each)
                .query((row, _) -> entry(row))
                .list();
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant at) {
        return at == null ? null : Timestamp.from(at);
    }

    private static Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                row.getLong("version"),
                row.getLong("transfer_no"),
                row.getObject("transfer_id", UUID.class),
                TransferKind.valueOf(row.getString("kind")),
                row.getLong("counter_id"),
                AccountKind.valueOf(row.getString("counter_kind")),
                row.getLong("amount"),
                row.getLong("balance"),
                row.getTimestamp("happened_at").toInstant(),
                row.getTimestamp("recorded_at").toInstant(),
                row.getString("reference"));
    }

    /// What the last entry says that was recorded by then.
    long balanceByRecorded(long account, Instant at) {
        return jdbc.sql("""
                select balance from ledger.entry where account_id = :account and recorded_at <= :at
                order by recorded_at desc, version desc limit 1
                """)
                .param("account", account)
                .param("at", Timestamp.from(at))
                .query((row, _) -> row.getLong(1))
                .optional()
                .orElse(0L);
    }

    /// The sum of what had happened by then: of an account without a lot, whole days by their totals.
    long balanceByHappened(long account, Instant at) {
        return jdbc.sql("""
                with day as (
                    select date_trunc('day', cast(:at as timestamptz), 'Asia/Shanghai') as begins,
                           exists (select 1 from ledger.day_total where account_id = :account) as totalled
                )
                select (coalesce((select sum(amount) from ledger.day_total
                                  where account_id = :account
                                    and day_total.day < (each.begins at time zone 'Asia/Shanghai')::date), 0)
                      + coalesce((select sum(amount) from ledger.entry
                                  where account_id = :account and happened_at <= :at
                                    and happened_at >= case when each.totalled then each.begins
                                                            else timestamptz '-infinity' end), 0))::bigint
                from day as each
                """)
                .param("account", account)
                .param("at", Timestamp.from(at))
                .query((row, _) -> row.getLong(1))
                .single();
    }
}
