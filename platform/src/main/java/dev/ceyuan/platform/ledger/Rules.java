package dev.ceyuan.platform.ledger;

import dev.ceyuan.platform.identity.NoSuchObject;
import dev.ceyuan.platform.ledger.Account.Place;
import dev.ceyuan.platform.ledger.Refusal.Reason;
import dev.ceyuan.platform.ledger.TransferRequest.Advance;
import dev.ceyuan.platform.ledger.TransferRequest.Appropriate;
import dev.ceyuan.platform.ledger.TransferRequest.Capture;
import dev.ceyuan.platform.ledger.TransferRequest.Correct;
import dev.ceyuan.platform.ledger.TransferRequest.Expire;
import dev.ceyuan.platform.ledger.TransferRequest.Hold;
import dev.ceyuan.platform.ledger.TransferRequest.Issue;
import dev.ceyuan.platform.ledger.TransferRequest.Lapse;
import dev.ceyuan.platform.ledger.TransferRequest.Release;
import dev.ceyuan.platform.ledger.TransferRequest.Return;
import dev.ceyuan.platform.ledger.TransferRequest.Revoke;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Decides requests on an open [Book], one after the other. A decision that moves is in the book when it is
/// returned; one that refuses left no trace in it.
final class Rules {
    private final Book book;
    private final Instant now;

    /// @param now the moment of the batch, see [Book#moment]
    Rules(Book book, Instant now) {
        this.book = book;
        this.now = now;
    }

    /// @throws NoSuchObject if there is no such budget, lot, hold or transfer
    Decision decide(Posting posting) {
        try {
            var happenedAt = happenedAt(posting.request().basis());
            var moves = moves(posting, happenedAt);
            book.move(moves.legs(), moves.corrects() == null);
            return moves;
        } catch (Refused e) {
            return new Decision.Refuses(e.refusal());
        }
    }

    private Instant happenedAt(Basis basis) throws Refused {
        var happenedAt = basis.happenedAt() == null ? now : basis.happenedAt();
        if (happenedAt.isAfter(now)) {
            throw new Refused(Refusal.at(Reason.IN_FUTURE, now));
        }
        if (!book.isOpen(FiscalYears.of(happenedAt))) {
            throw new Refused(Refusal.at(Reason.YEAR_NOT_OPEN, happenedAt));
        }
        return happenedAt;
    }

    private Decision.Moves moves(Posting posting, Instant happenedAt) throws Refused {
        return switch (posting.request()) {
            case Appropriate ask -> moves(TransferKind.APPROPRIATE, happenedAt, appropriate(ask));
            case Return ask -> moves(TransferKind.RETURN, happenedAt, giveBack(ask));
            case Issue ask -> moves(TransferKind.ISSUE, happenedAt, issue(ask, happenedAt));
            case Revoke ask -> moves(TransferKind.REVOKE, happenedAt, revoke(ask, happenedAt));
            case Expire ask -> moves(TransferKind.EXPIRE, happenedAt, expire(ask, happenedAt));
            case Hold ask -> moves(TransferKind.HOLD, happenedAt, hold(ask, posting, happenedAt));
            case Release ask -> moves(TransferKind.RELEASE, happenedAt, free(foundHold(ask.hold(), happenedAt)));
            case Lapse ask -> moves(TransferKind.LAPSE, happenedAt, lapse(ask, happenedAt));
            case Capture ask -> moves(TransferKind.CAPTURE, happenedAt, capture(ask, happenedAt));
            case Advance ask -> moves(ask.step().kind(), happenedAt, advance(ask, happenedAt));
            case Correct ask -> correct(ask, happenedAt);
        };
    }

    private static Decision.Moves moves(TransferKind kind, Instant happenedAt, List<Leg> legs) {
        return new Decision.Moves(kind, happenedAt, legs, null);
    }

    private List<Leg> appropriate(Appropriate ask) throws Refused {
        requireOpen(ask.budget());
        var treasury = ofBudget(AccountKind.TREASURY, ask.budget());
        return List.of(new Leg(
                treasury.id(), ofBudget(AccountKind.BUDGET, ask.budget()).id(), ask.amount()));
    }

    private List<Leg> giveBack(Return ask) throws Refused {
        var budget = ofBudget(AccountKind.BUDGET, ask.budget());
        return one(budget, ofBudget(AccountKind.TREASURY, ask.budget()), ask.amount());
    }

    private List<Leg> issue(Issue ask, Instant happenedAt) throws Refused {
        requireOpen(ask.budget());
        var budget = ofBudget(AccountKind.BUDGET, ask.budget());
        if (!ask.terms().expiresAt().isAfter(now)) {
            throw new Refused(Refusal.at(Reason.ALREADY_OVER, ask.terms().expiresAt()));
        }
        requireAvailable(budget, ask.amount());
        var lot = new Lot(ask.basis().id(), ask.budget(), budget.unit(), ask.holder(), ask.terms(), happenedAt);
        book.begin(lot);
        return List.of(new Leg(budget.id(), issued(lot).id(), ask.amount()));
    }

    private List<Leg> revoke(Revoke ask, Instant happenedAt) throws Refused {
        var lot = foundLot(ask.lot(), happenedAt);
        return one(issued(lot), ofBudget(AccountKind.BUDGET, lot.budget()), ask.amount());
    }

    private List<Leg> expire(Expire ask, Instant happenedAt) throws Refused {
        var lot = foundLot(ask.lot(), happenedAt);
        requireOver(lot.terms().expiresAt());
        var issued = issued(lot);
        return one(issued, ofBudget(AccountKind.BUDGET, lot.budget()), requireSomething(book.balance(issued)));
    }

    private List<Leg> hold(Hold ask, Posting posting, Instant happenedAt) throws Refused {
        if (!ask.expiresAt().isAfter(now)) {
            throw new Refused(Refusal.at(Reason.ALREADY_OVER, ask.expiresAt()));
        }
        var draw = new Spending(book, now).draw(ask, posting, happenedAt);
        if (draw.parts().isEmpty()) {
            throw new Refused(Refusal.of(Reason.NOTHING_DUE));
        }
        var hold = new PlacedHold(
                ask.basis().id(),
                ask.holder(),
                ask.supplier(),
                ask.purpose(),
                ask.unit(),
                ask.bill(),
                happenedAt,
                ask.expiresAt());
        book.begin(hold);
        return draw.parts().stream()
                .map(part ->
                        new Leg(part.issued().id(), held(hold, part.issued()).id(), part.amount()))
                .toList();
    }

    private List<Leg> lapse(Lapse ask, Instant happenedAt) throws Refused {
        var hold = foundHold(ask.hold(), happenedAt);
        requireOver(hold.expiresAt());
        return free(hold);
    }

    /// What is left of a hold goes back where it came from.
    private List<Leg> free(PlacedHold hold) throws Refused {
        var legs = new ArrayList<Leg>();
        for (var held : book.heldBy(hold)) {
            if (book.balance(held) > 0) {
                legs.add(new Leg(held.id(), issued(book.lotOf(held)).id(), book.balance(held)));
            }
        }
        requireSomething(legs.size());
        return legs;
    }

    private List<Leg> capture(Capture ask, Instant happenedAt) throws Refused {
        var hold = foundHold(ask.hold(), happenedAt);
        if (!hold.expiresAt().isAfter(now)) {
            throw new Refused(Refusal.at(Reason.HOLD_EXPIRED, hold.expiresAt()));
        }
        var all = book.heldBy(hold);
        var available = all.stream().mapToLong(book::balance).sum();
        if (available < ask.amount()) {
            throw new Refused(Refusal.insufficient(ask.amount(), available));
        }
        var legs = new ArrayList<Leg>();
        var left = ask.amount();
        for (var held : all) {
            var part = Math.min(left, book.balance(held));
            if (part > 0) {
                legs.add(new Leg(held.id(), used(hold, held).id(), part));
                left -= part;
            }
        }
        return legs;
    }

    private List<Leg> advance(Advance ask, Instant happenedAt) throws Refused {
        var lot = foundLot(ask.lot(), happenedAt);
        var step = ask.step();
        var from = book.account(ofUse(ask.from() == null ? step.beginning() : ask.from(), lot, ask.supplier()))
                .orElseThrow(() -> new Refused(Refusal.insufficient(ask.amount(), 0)));
        requireAvailable(from, ask.amount());
        var to = switch (step.end()) {
            case TREASURY -> ofBudget(AccountKind.TREASURY, lot.budget());
            case ISSUED -> issued(lot);
            case BUDGET, HELD, USED, VERIFIED, PAYABLE, PAID, DISPUTED, RECOVERED ->
                book.open(ofUse(step.end(), lot, ask.supplier()), lot.unit());
        };
        return List.of(new Leg(from.id(), to.id(), ask.amount()));
    }

    private Decision.Moves correct(Correct ask, Instant happenedAt) throws Refused {
        var wrong = book.toCorrect(ask.transfer()).orElseThrow(() -> new NoSuchObject("transfer", ask.transfer()));
        if (wrong.kind() == TransferKind.CORRECT) {
            throw new Refused(Refusal.of(Reason.IS_CORRECTION));
        }
        if (book.isCorrected(wrong)) {
            throw new Refused(Refusal.of(Reason.ALREADY_CORRECTED));
        }
        requireSince(wrong.happenedAt(), happenedAt);
        if (book.hasMovedOn(wrong)) {
            throw new Refused(Refusal.of(Reason.MOVED_ON));
        }
        var legs = wrong.legs().reversed().stream().map(Leg::reversed).toList();
        for (var leg : legs) { // no account gives twice in a correction
            requireAvailable(book.numbered(leg.from()), leg.amount());
        }
        book.correct(wrong);
        return new Decision.Moves(TransferKind.CORRECT, happenedAt, legs, wrong.no());
    }

    private List<Leg> one(Account from, Account to, long amount) throws Refused {
        requireAvailable(from, amount);
        return List.of(new Leg(from.id(), to.id(), amount));
    }

    private void requireAvailable(Account account, long amount) throws Refused {
        if (account.kind() != AccountKind.TREASURY && book.balance(account) < amount) {
            throw new Refused(Refusal.insufficient(amount, book.balance(account)));
        }
    }

    private static long requireSomething(long amount) throws Refused {
        if (amount == 0) {
            throw new Refused(Refusal.of(Reason.NOTHING_LEFT));
        }
        return amount;
    }

    private void requireOver(Instant end) throws Refused {
        if (end.isAfter(now)) {
            throw new Refused(Refusal.at(Reason.NOT_YET_OVER, end));
        }
    }

    /// Nothing happens on a day before what it rests on.
    private static void requireSince(Instant beginning, Instant happenedAt) throws Refused {
        if (!FiscalYears.isSince(beginning, happenedAt)) {
            throw new Refused(Refusal.at(Reason.BEFORE_BEGINNING, beginning));
        }
    }

    private void requireOpen(UUID budget) throws Refused {
        ofBudget(AccountKind.BUDGET, budget);
        if (!book.isOpen(budget)) {
            throw new Refused(Refusal.of(Reason.BUDGET_CLOSED));
        }
    }

    private Lot foundLot(UUID id, Instant happenedAt) throws Refused {
        var lot = book.lot(id).orElseThrow(() -> new NoSuchObject("lot", id));
        requireSince(lot.issuedAt(), happenedAt);
        return lot;
    }

    private PlacedHold foundHold(UUID id, Instant happenedAt) throws Refused {
        var hold = book.hold(id).orElseThrow(() -> new NoSuchObject("hold", id));
        requireSince(hold.placedAt(), happenedAt);
        return hold;
    }

    private Account ofBudget(AccountKind kind, UUID budget) {
        return book.account(new Place(kind, budget, null, null, null))
                .orElseThrow(() -> new NoSuchObject("budget", budget));
    }

    private Account issued(Lot lot) {
        return book.open(new Place(AccountKind.ISSUED, lot.budget(), lot.id(), null, null), lot.unit());
    }

    private Account held(PlacedHold hold, Account issued) {
        return book.open(
                new Place(AccountKind.HELD, issued.budget(), issued.lot(), hold.supplier(), hold.id()), hold.unit());
    }

    private Account used(PlacedHold hold, Account held) {
        return book.open(ofUse(AccountKind.USED, book.lotOf(held), hold.supplier()), hold.unit());
    }

    private static Place ofUse(AccountKind kind, Lot lot, @Nullable UUID supplier) {
        return new Place(kind, lot.budget(), lot.id(), supplier, null);
    }
}
