package dev.ceyuan.platform.web.ledger;

import dev.ceyuan.platform.ledger.AccountKind;
import dev.ceyuan.platform.ledger.Budgets;
import dev.ceyuan.platform.ledger.TransferKind;
import dev.ceyuan.platform.ledger.Unit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A budget: where its amounts are, how they flowed there, and what came back.
///
/// @param changes whether the reader may change something
public record BudgetView(
        Head head,
        List<Figure> figures,
        List<FlowLine> flows,
        List<Figure> back,
        List<LotLine> lots,
        List<AccountLine> accounts,
        boolean changes,
        Sending sending) {
    private static final List<TransferKind> BACK = List.of(
            TransferKind.RETURN, TransferKind.REVOKE, TransferKind.EXPIRE, TransferKind.REJECT, TransferKind.REPAY);

    public BudgetView {
        figures = List.copyOf(figures);
        flows = List.copyOf(flows);
        back = List.copyOf(back);
        lots = List.copyOf(lots);
        accounts = List.copyOf(accounts);
    }

    /// What the budget is.
    ///
    /// @param open  whether its year is
    /// @param money whether it is counted in yuan
    public record Head(
            String id, String code, String name, int year, String unit, boolean open, boolean money, String openedOn) {
        static Head of(Budgets.Standing standing, boolean open, LedgerWords words) {
            var budget = standing.budget();
            return new Head(
                    budget.id().toString(),
                    budget.code(),
                    budget.name(),
                    budget.fiscalYear(),
                    words.frame().label(budget.unit()),
                    open,
                    budget.unit() == Unit.FEN,
                    words.day(budget.openedAt()));
        }
    }

    /// An amount with what it is.
    public record Figure(String label, String amount, boolean empty) {}

    /// From stage to stage.
    public record FlowLine(String from, String to, String amount) {}

    public FormView form(String key) {
        return sending.form(key);
    }

    public @Nullable Done done() {
        return sending.done();
    }

    public List<String> purposes() {
        return LedgerWords.PURPOSES;
    }

    static List<Figure> figures(Budgets.Standing standing, LedgerWords words) {
        var unit = standing.budget().unit();
        var figures = new ArrayList<Figure>();
        figures.add(new Figure(
                words.text("ledger.appropriated"),
                words.amount(standing.appropriated(), unit),
                standing.appropriated() == 0));
        var available = standing.at(AccountKind.BUDGET);
        figures.add(new Figure(words.text("ledger.available"), words.amount(available, unit), available == 0));
        StageView.of(standing::at, unit, words)
                .forEach(stage -> figures.add(new Figure(stage.label(), stage.amount(), stage.empty())));
        return figures;
    }

    static List<FlowLine> flows(Budgets.Standing standing, LedgerWords words) {
        var frame = words.frame();
        return Budgets.flows(standing).stream()
                .map(flow -> new FlowLine(
                        frame.label(flow.from()),
                        frame.label(flow.to()),
                        words.amount(flow.amount(), standing.budget().unit())))
                .toList();
    }

    static List<Figure> back(Budgets.Standing standing, LedgerWords words) {
        return BACK.stream()
                .map(kind -> {
                    var amount = standing.back().getOrDefault(kind, 0L);
                    var said = words.amount(amount, standing.budget().unit());
                    return new Figure(words.text("ledger.back." + kind), said, amount == 0);
                })
                .toList();
    }
}
