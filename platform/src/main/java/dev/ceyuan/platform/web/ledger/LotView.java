package dev.ceyuan.platform.web.ledger;

import dev.ceyuan.platform.identity.Actor;
import dev.ceyuan.platform.identity.Role;
import dev.ceyuan.platform.ledger.AccountHistory;
import dev.ceyuan.platform.ledger.AccountKind;
import dev.ceyuan.platform.ledger.Lot;
import dev.ceyuan.platform.ledger.Step;
import dev.ceyuan.platform.ledger.Vouchers;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Vouchers that were issued together: their terms, where their amounts are, and what the reader may do.
///
/// @param mayHold   whether the reader may reserve something of them
/// @param mayRevoke whether he may take something back
/// @param left      what the holder may still spend, as a field takes it
public record LotView(
        Head head,
        List<StageView> stages,
        List<Use> uses,
        List<HoldLine> holds,
        boolean mayHold,
        boolean mayRevoke,
        String unit,
        String left,
        Sending sending) {
    public LotView {
        stages = List.copyOf(stages);
        uses = List.copyOf(uses);
        holds = List.copyOf(holds);
    }

    /// What the vouchers are.
    ///
    /// @param budget    address of the budget, null if it is not for the reader
    /// @param cap       null for none
    /// @param suppliers empty for anywhere
    public record Head(
            String id,
            String holder,
            String purpose,
            String rate,
            @Nullable String cap,
            String suppliers,
            String issuedAt,
            String lastDay,
            @Nullable String budget) {
        static Head of(Lot lot, Actor actor, LedgerWords words) {
            var terms = lot.terms();
            var cap = terms.holdCap();
            return new Head(
                    lot.id().toString(),
                    words.name(lot.holder()),
                    words.purpose(terms.purpose()),
                    words.rate(terms.rateBasisPoints()),
                    cap == null ? null : words.amount(cap, lot.unit()),
                    words.nameAll(terms.suppliers()),
                    words.minute(lot.issuedAt()),
                    words.lastDay(terms.expiresAt()),
                    actor.seesAll() ? "/ledger/budgets/" + lot.budget() : null);
        }
    }

    /// An account of the lot, with the steps that the reader may let its amount take.
    ///
    /// @param supplierId null for what has no supplier yet
    /// @param from       where the steps begin
    /// @param most       what is there, as a field takes it
    public record Use(
            AccountLine account,
            @Nullable String supplierId,
            String from,
            String most,
            List<StepChoice> steps,
            FormView form) {
        public Use {
            steps = List.copyOf(steps);
        }

        public List<String> labels() {
            return steps.stream().map(StepChoice::label).toList();
        }
    }

    /// A step.
    ///
    /// @param forward whether it leads towards payment
    public record StepChoice(String step, String label, boolean forward) {}

    public FormView form(String key) {
        return sending.form(key);
    }

    public @Nullable Done done() {
        return sending.done();
    }

    static Use use(AccountHistory.Standing standing, Lot lot, Reader reader) {
        var account = standing.account();
        var supplier = account.supplier();
        return new Use(
                AccountLine.of(standing, reader.words()),
                supplier == null ? null : supplier.toString(),
                account.kind().name(),
                Amounts.field(standing.balance(), account.unit()),
                standing.balance() == 0 ? List.of() : steps(standing, lot, reader),
                reader.returned().form("advance-" + account.id()));
    }

    /// Who reads the page.
    record Reader(Actor actor, LedgerWords words, Returned returned) {}

    private static List<StepChoice> steps(AccountHistory.Standing standing, Lot lot, Reader reader) {
        var kind = standing.account().kind();
        return Arrays.stream(Step.values())
                .filter(step -> step.begins(kind))
                .filter(step -> mayTake(step, standing, lot, reader.actor()))
                .map(step -> new StepChoice(step.name(), reader.words().frame().label(step), isForward(step)))
                .toList();
    }

    private static boolean mayTake(Step step, AccountHistory.Standing standing, Lot lot, Actor actor) {
        var mine = actor.organisations();
        var supplier = standing.account().supplier();
        return actor.has(Role.OFFICER)
                || step == Step.DISPUTE && (mine.contains(lot.holder()) || supplier != null && mine.contains(supplier));
    }

    private static boolean isForward(Step step) {
        return switch (step) {
            case VERIFY, APPROVE, PAY, UPHOLD -> true;
            case DISPUTE, REJECT, RECOVER, REPAY -> false;
        };
    }

    static String left(Vouchers.Standing standing) {
        return Amounts.field(standing.at(AccountKind.ISSUED), standing.lot().unit());
    }
}
