package dev.ceyuan.platform.ledger;

import dev.ceyuan.platform.ledger.Budgets.Budget;
import dev.ceyuan.platform.ledger.Budgets.Standing;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Owns the SQL of budgets.
@Repository
class BudgetStore {
    private final JdbcClient jdbc;
    private final BookStore books;
    private final PostingStore postings;

    BudgetStore(JdbcClient jdbc, BookStore books, PostingStore postings) {
        this.jdbc = jdbc;
        this.books = books;
        this.postings = postings;
    }

    /// A new budget, with its two accounts.
    void insert(Budget budget) {
        jdbc.sql("""
                insert into ledger.budget (id, code, name, fiscal_year, unit, opened_at)
                values (:id, :code, :name, :year, :unit, :at)
                """)
                .param("id", budget.id())
                .param("code", budget.code())
                .param("name", budget.name())
                .param("year", budget.fiscalYear())
                .param("unit", budget.unit().name())
                .param("at", Timestamp.from(budget.openedAt()))
                .update();
        postings.insertAccounts(List.of(account(AccountKind.TREASURY, budget), account(AccountKind.BUDGET, budget)));
    }

    private Account account(AccountKind kind, Budget budget) {
        return new Account(books.number(), kind, budget.unit(), budget.id(), null, null, null);
    }

    List<Standing> all() {
        return standings(null);
    }

    Optional<Standing> find(UUID id) {
        return standings(id).stream().findFirst();
    }

    private List<Standing> standings(@Nullable UUID id) {
        return jdbc.sql("""
                select b.id, b.code, b.name, b.fiscal_year, b.unit, b.opened_at, stages.kinds, stages.amounts,
                       back.kinds as back_kinds, back.amounts as back_amounts
                from ledger.budget b
                cross join lateral (
                    select array_agg(each.kind) as kinds, array_agg(each.amount) as amounts
                    from (select kind, sum(balance)::bigint as amount from ledger.account
                          where budget_id = b.id group by kind) each) stages
                cross join lateral (
                    select array_agg(each.kind) as kinds, array_agg(each.amount) as amounts
                    from (select t.kind, sum(t.amount)::bigint as amount from ledger.transfer t
                          where t.budget_id = b.id and t.kind in ('RETURN', 'REVOKE', 'EXPIRE', 'REJECT', 'REPAY')
                            and not exists (select 1 from ledger.correction c where c.corrected = t.no)
                          group by t.kind) each) back
                where cast(:id as uuid) is null or b.id = :id
                order by b.fiscal_year desc, b.code
                """).param("id", id).query((row, _) -> standing(row)).list();
    }

    private static Standing standing(ResultSet row) throws SQLException {
        var budget = new Budget(
                row.getObject("id", UUID.class),
                row.getString("code"),
                row.getString("name"),
                row.getInt("fiscal_year"),
                Unit.valueOf(row.getString("unit")),
                row.getTimestamp("opened_at").toInstant());
        return new Standing(
                budget,
                LedgerRows.sums(row, "kinds", "amounts", AccountKind.class),
                LedgerRows.sums(row, "back_kinds", "back_amounts", TransferKind.class));
    }
}
