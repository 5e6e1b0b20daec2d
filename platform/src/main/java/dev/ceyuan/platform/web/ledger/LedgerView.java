package dev.ceyuan.platform.web.ledger;

import dev.ceyuan.platform.ledger.AccountKind;
import dev.ceyuan.platform.ledger.Budgets;
import dev.ceyuan.platform.ledger.FiscalYears.FiscalYear;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The budgets of all fiscal years.
///
/// @param openYears those for which a budget can be opened
/// @param thisYear  the one that the form for a new year proposes
/// @param changes   whether the reader may change something
public record LedgerView(
        List<YearView> years,
        List<Integer> openYears,
        int thisYear,
        boolean changes,
        FormView openYear,
        FormView openBudget,
        @Nullable Done done) {
    public LedgerView {
        years = List.copyOf(years);
        openYears = List.copyOf(openYears);
    }

    /// A year with its budgets.
    ///
    /// @param closedOn null while it is open
    public record YearView(
            int year, String openedOn, @Nullable String closedOn, List<BudgetLine> budgets, FormView close) {
        public YearView {
            budgets = List.copyOf(budgets);
        }

        static YearView of(FiscalYear year, List<Budgets.Standing> all, Sending sending, LedgerWords words) {
            var closedAt = year.closedAt();
            return new YearView(
                    year.year(),
                    words.day(year.openedAt()),
                    closedAt == null ? null : words.day(closedAt),
                    all.stream()
                            .filter(each -> each.budget().fiscalYear() == year.year())
                            .map(each -> BudgetLine.of(each, words))
                            .toList(),
                    sending.form("close-" + year.year()));
        }
    }

    /// A budget in short, in its unit.
    ///
    /// @param issued  what has gone out to holders and not come back
    /// @param underWay of it, what is held, used, verified, payable or disputed
    public record BudgetLine(
            String href,
            String code,
            String name,
            String unit,
            String appropriated,
            String available,
            String issued,
            String underWay,
            String paid) {

        static BudgetLine of(Budgets.Standing standing, LedgerWords words) {
            var budget = standing.budget();
            var unit = budget.unit();
            var available = standing.at(AccountKind.BUDGET);
            var underWay = standing.at(AccountKind.HELD)
                    + standing.at(AccountKind.USED)
                    + standing.at(AccountKind.VERIFIED)
                    + standing.at(AccountKind.PAYABLE)
                    + standing.at(AccountKind.DISPUTED);
            return new BudgetLine(
                    "/ledger/budgets/" + budget.id(),
                    budget.code(),
                    budget.name(),
                    words.frame().label(unit),
                    Amounts.plain(standing.appropriated(), unit),
                    Amounts.plain(available, unit),
                    Amounts.plain(standing.appropriated() - available, unit),
                    Amounts.plain(underWay, unit),
                    Amounts.plain(standing.at(AccountKind.PAID), unit));
        }
    }
}
