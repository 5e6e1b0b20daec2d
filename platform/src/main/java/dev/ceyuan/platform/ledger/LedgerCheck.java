package dev.ceyuan.platform.ledger;

import dev.ceyuan.platform.identity.AccessDenied;
import dev.ceyuan.platform.identity.Actor;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/// Computes the ledger again from its entries, and says what does not fit. Nothing is taken from the
/// balances that the ledger keeps: they are what is looked at.
@Service
public class LedgerCheck {
    /// For each rule, how many rows break it.
    private static final String BROKEN = """
            select 'UNITS_SUM_TO_ZERO' as rule, count(*) as rows from (
                select unit from ledger.entry group by unit having sum(amount) <> 0) broken
            union all
            select 'TRANSFERS_BALANCE' as rule, count(*) as rows from (
                select transfer_no from ledger.entry group by transfer_no, unit having sum(amount) <> 0) broken
            union all
            select 'TRANSFERS_HAVE_ENTRIES' as rule, count(*) as rows from (
                select t.no from ledger.transfer t
                where not exists (select 1 from ledger.entry e where e.transfer_no = t.no)) broken
            union all
            select 'BALANCES_ARE_SUMS' as rule, count(*) as rows from (
                select a.id from ledger.account a
                left join (select account_id, sum(amount) as balance, count(*) as entries, max(version) as last
                           from ledger.entry group by account_id) e on e.account_id = a.id
                where a.balance <> coalesce(e.balance, 0) or a.version <> coalesce(e.entries, 0)
                   or a.version <> coalesce(e.last, 0)) broken
            union all
            select 'ENTRIES_GO_ON' as rule, count(*) as rows from (
                select account_id from (
                    select e.account_id, e.balance, e.amount, a.kind, e.recorded_at, e.version,
                           lag(e.balance, 1, 0::bigint) over history as before,
                           lag(e.version, 1, 0::bigint) over history as version_before,
                           lag(e.recorded_at) over history as recorded_before
                    from ledger.entry e join ledger.account a on a.id = e.account_id
                    window history as (partition by e.account_id order by e.version)) each
                where balance <> before + amount or version <> version_before + 1
                   or recorded_at < recorded_before or balance < 0 and kind <> 'TREASURY') broken
            union all
            select 'DAYS_ARE_SUMS' as rule, count(*) as rows from (
                select coalesce(d.account_id, e.account_id)
                from ledger.day_total d
                full join (select e.account_id, (e.happened_at at time zone 'Asia/Shanghai')::date as day,
                                  sum(e.amount) as amount, count(*) as entries
                           from ledger.entry e join ledger.account a on a.id = e.account_id
                           where a.lot_id is null group by 1, 2) e
                     on e.account_id = d.account_id and e.day = d.day
                where d.amount is distinct from e.amount or d.entries is distinct from e.entries) broken
            union all
            select 'REQUESTS_HAVE_TRANSFERS' as rule, count(*) as rows from (
                select coalesce(r.no, t.no)
                from (select no, id, fiscal_year from ledger.request where refusal is null) r
                full join ledger.transfer t on t.no = r.no
                where r.id is distinct from t.id or r.fiscal_year is distinct from t.fiscal_year) broken
            union all
            select 'LEGS_STAY_TOGETHER' as rule, count(*) as rows from (
                select e.transfer_no from ledger.entry e
                join ledger.account a on a.id = e.account_id join ledger.account c on c.id = e.counter_id
                where e.amount < 0 and (a.budget_id <> c.budget_id or a.lot_id <> c.lot_id
                                        or a.supplier_id <> c.supplier_id or a.hold_id <> c.hold_id)) broken
            union all
            select 'CORRECTIONS_TURN_ROUND' as rule, count(*) as rows from (
                select coalesce(wrong.corrected, turned.corrected)
                from (select c.corrected, e.counter_id as giver, e.account_id as taker, -e.amount as amount, count(*) as legs
                      from ledger.correction c join ledger.entry e on e.transfer_no = c.corrected and e.amount < 0
                      group by 1, 2, 3, 4) wrong
                full join (select t.corrects as corrected, e.account_id as giver, e.counter_id as taker,
                                  -e.amount as amount, count(*) as legs
                           from ledger.transfer t join ledger.entry e on e.transfer_no = t.no and e.amount < 0
                           where t.corrects is not null group by 1, 2, 3, 4) turned
                     using (corrected, giver, taker, amount)
                where wrong.legs is distinct from turned.legs) broken
            union all
            select 'TRANSFERS_ARE_AUDITED' as rule, count(*) as rows from (
                select t.no from ledger.transfer t
                where not exists (select 1 from audit.event e
                                  where e.object_kind = 'transfer' and e.object_id = t.id::text and e.actor = t.actor)) broken
            """;

    private final JdbcClient jdbc;

    LedgerCheck(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// A rule that the ledger keeps, and how many rows break it.
    public record Broken(Rule rule, long rows) {}

    /// What was looked at.
    ///
    /// @param broken the rules that do not hold; none if all is well
    public record Report(long accounts, long transfers, long entries, List<Broken> broken) {
        public Report {
            broken = List.copyOf(broken);
        }
    }

    /// What must hold.
    public enum Rule {
        /// Over all accounts, what was given is what was taken.
        UNITS_SUM_TO_ZERO,
        TRANSFERS_BALANCE,
        TRANSFERS_HAVE_ENTRIES,
        /// What an account holds is the sum of its entries.
        BALANCES_ARE_SUMS,
        /// Each entry goes on where the one before it ended, and none was ever below zero.
        ENTRIES_GO_ON,
        DAYS_ARE_SUMS,
        REQUESTS_HAVE_TRANSFERS,
        /// No leg leads to another budget, lot, supplier or hold.
        LEGS_STAY_TOGETHER,
        /// A correction moves what its transfer moved, the other way.
        CORRECTIONS_TURN_ROUND,
        /// Every transfer has its event in the audit log, written in the same transaction.
        TRANSFERS_ARE_AUDITED
    }

    /// Looks at everything, as it is at one moment. Takes some seconds for each million of entries.
    /// Officers and auditors.
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Report run(Actor actor) {
        if (!actor.seesAll()) {
            throw new AccessDenied(actor.id(), "ledger.checked");
        }
        var broken = jdbc
                .sql(BROKEN)
                .query((row, _) -> new Broken(Rule.valueOf(row.getString("rule")), row.getLong("rows")))
                .list()
                .stream()
                .filter(each -> each.rows() > 0)
                .toList();
        return jdbc.sql("""
                select (select count(*) from ledger.account), (select count(*) from ledger.transfer),
                       (select count(*) from ledger.entry)
                """)
                .query((row, _) -> new Report(row.getLong(1), row.getLong(2), row.getLong(3), broken))
                .single();
    }
}
