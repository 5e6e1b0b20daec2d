package dev.ceyuan.platform.web.ledger;

import dev.ceyuan.platform.identity.Actor;
import dev.ceyuan.platform.ledger.AccountKind;
import dev.ceyuan.platform.ledger.Budgets.Budget;
import dev.ceyuan.platform.ledger.Lot;
import dev.ceyuan.platform.ledger.LotTerms;
import dev.ceyuan.platform.ledger.PlacedHold;
import dev.ceyuan.platform.ledger.Step;
import dev.ceyuan.platform.ledger.TransferRequest;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/// What each form of the ledger asks for.
@Component
final class TransferForms {
    private final Parties parties;

    TransferForms(Parties parties) {
        this.parties = parties;
    }

    TransferRequest appropriate(Budget budget, FormFields fields) {
        var amount = fields.amount("amount", budget.unit());
        var basis = fields.basis();
        return fields.checked(() -> new TransferRequest.Appropriate(basis, budget.id(), amount));
    }

    TransferRequest giveBack(Budget budget, FormFields fields) {
        var amount = fields.amount("amount", budget.unit());
        var basis = fields.basis();
        return fields.checked(() -> new TransferRequest.Return(basis, budget.id(), amount));
    }

    TransferRequest issue(Actor actor, Budget budget, FormFields fields) {
        var holder = fields.party("holder", name -> parties.named(actor, name));
        var suppliers = fields.parties("suppliers", name -> parties.named(actor, name));
        var amount = fields.amount("amount", budget.unit());
        var purpose = fields.text("purpose");
        if (!LedgerWords.PURPOSES.contains(purpose)) {
            fields.problem("purpose", Problem.NOT_A_CHOICE);
        }
        var rate = fields.rate("rate");
        var cap = fields.amountIfAny("cap", budget.unit());
        var expiresAt = fields.endOf("expires");
        var basis = fields.basis();
        return fields.checked(() -> new TransferRequest.Issue(
                basis, budget.id(), holder, amount, new LotTerms(purpose, rate, cap, expiresAt, suppliers)));
    }

    TransferRequest revoke(Lot lot, FormFields fields) {
        var amount = fields.amount("amount", lot.unit());
        var basis = fields.basis();
        return fields.checked(() -> new TransferRequest.Revoke(basis, lot.id(), amount));
    }

    /// A hold for a use of what a lot is for. It is drawn from the holder's lots, not only from this one.
    TransferRequest hold(Actor actor, Lot lot, FormFields fields) {
        var supplier = fields.party("supplier", name -> parties.named(actor, name));
        var bill = fields.amount("bill", lot.unit());
        var expiresAt = fields.endOf("expires");
        var basis = fields.basis();
        return fields.checked(() -> new TransferRequest.Hold(
                basis, lot.holder(), supplier, lot.terms().purpose(), lot.unit(), bill, expiresAt));
    }

    TransferRequest capture(PlacedHold hold, FormFields fields) {
        var amount = fields.amount("amount", hold.unit());
        var basis = fields.basis();
        return fields.checked(() -> new TransferRequest.Capture(basis, hold.id(), amount));
    }

    TransferRequest release(PlacedHold hold, FormFields fields) {
        var basis = fields.basis();
        return fields.checked(() -> new TransferRequest.Release(basis, hold.id()));
    }

    TransferRequest advance(Lot lot, FormFields fields) {
        var step = fields.hidden("step", Step::valueOf);
        var from = fields.hidden("from", AccountKind::valueOf);
        var supplier = fields.hidden("supplier", UUID::fromString);
        if (!step.begins(from)) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "No such step (%s)".formatted(step));
        }
        var amount = fields.amount("amount", lot.unit());
        var basis = fields.basis();
        return fields.checked(() -> new TransferRequest.Advance(basis, step, lot.id(), supplier, from, amount));
    }

    TransferRequest correct(UUID transfer, FormFields fields) {
        var basis = fields.basis();
        return fields.checked(() -> new TransferRequest.Correct(basis, transfer));
    }
}
