package dev.ceyuan.platform.web.ledger;

import dev.ceyuan.platform.identity.Actor;
import dev.ceyuan.platform.identity.Role;
import dev.ceyuan.platform.ledger.AccountHistory;
import dev.ceyuan.platform.ledger.Budgets;
import dev.ceyuan.platform.ledger.Budgets.Budget;
import dev.ceyuan.platform.ledger.FiscalYears;
import dev.ceyuan.platform.ledger.FiscalYears.FiscalYear;
import dev.ceyuan.platform.ledger.Unit;
import dev.ceyuan.platform.ledger.Vouchers;
import dev.ceyuan.platform.web.Frame;
import java.time.Clock;
import java.util.Arrays;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/// Puts together the pages of budgets, and opens years and budgets as forms and programs ask for it.
@Component
final class BudgetDesk {
    static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");
    static final int LONGEST_NAME = 200;

    private static final Pattern YEAR = Pattern.compile("[0-9]{1,9}");

    private final Services services;
    private final Parties parties;
    private final Clock clock;

    BudgetDesk(Services services, Parties parties, Clock clock) {
        this.services = services;
        this.parties = parties;
        this.clock = clock;
    }

    /// The parts of the module that are read.
    @Component
    record Services(FiscalYears years, Budgets budgets, Vouchers vouchers, AccountHistory accounts) {}

    FiscalYears years() {
        return services.years();
    }

    Budgets budgets() {
        return services.budgets();
    }

    LedgerView ledger(Actor actor, Frame frame, Sending sending) {
        var words = new LedgerWords(frame);
        var all = budgets().all(actor);
        var years = years().all();
        return new LedgerView(
                years.stream()
                        .map(year -> LedgerView.YearView.of(year, all, sending, words))
                        .toList(),
                years.stream()
                        .filter(year -> year.closedAt() == null)
                        .map(FiscalYear::year)
                        .toList(),
                FiscalYears.of(clock.instant()),
                actor.has(Role.OFFICER),
                sending.form("open-year"),
                sending.form("open-budget"),
                sending.done());
    }

    BudgetView budget(Actor actor, Frame frame, UUID id, Sending sending) {
        var standing = budgets().find(actor, id);
        var lots = services.vouchers().lots(actor, id, LotLine.MOST);
        var words = new LedgerWords(frame, parties.namesOf(LotLine.parties(lots)));
        var open = years().all().stream()
                .anyMatch(year -> year.year() == standing.budget().fiscalYear() && year.closedAt() == null);
        return new BudgetView(
                BudgetView.Head.of(standing, open, words),
                BudgetView.figures(standing, words),
                BudgetView.flows(standing, words),
                BudgetView.back(standing, words),
                LotLine.of(lots, words),
                AccountLine.of(services.accounts().of(actor, id, null), words),
                actor.has(Role.OFFICER),
                sending);
    }

    void openYear(Actor actor, FormFields fields) {
        var text = fields.text("year");
        var readable = YEAR.matcher(text).matches();
        if (!readable) {
            fields.problem("year", text.isEmpty() ? Problem.REQUIRED : Problem.NOT_A_YEAR);
        }
        int year = fields.checked(() -> Integer.valueOf(text));
        years().open(actor, year);
    }

    Budget openBudget(Actor actor, FormFields fields) {
        var code = fields.text("code");
        if (!CODE.matcher(code).matches()) {
            fields.problem("code", code.isEmpty() ? Problem.REQUIRED : Problem.NOT_A_CODE);
        }
        var name = fields.bounded("name", LONGEST_NAME);
        if (name.isEmpty()) {
            fields.problem("name", Problem.REQUIRED);
        }
        var year = fields.text("fiscalYear");
        if (!YEAR.matcher(year).matches()) {
            fields.problem("fiscalYear", year.isEmpty() ? Problem.REQUIRED : Problem.NOT_A_YEAR);
        }
        var unit = Arrays.stream(Unit.values())
                .filter(each -> each.name().equals(fields.text("unit")))
                .findFirst();
        if (unit.isEmpty()) {
            fields.problem("unit", Problem.NOT_A_CHOICE);
        }
        return fields.checked(() ->
                budgets().open(actor, new Budgets.NewBudget(code, name, Integer.parseInt(year), unit.orElseThrow())));
    }
}
