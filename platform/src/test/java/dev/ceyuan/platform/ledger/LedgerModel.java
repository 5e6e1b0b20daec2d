package dev.ceyuan.platform.ledger;

import static dev.ceyuan.platform.ledger.ModelBook.insufficient;
import static dev.ceyuan.platform.ledger.ModelBook.refused;

import dev.ceyuan.platform.ledger.ModelBook.Ask;
import dev.ceyuan.platform.ledger.ModelBook.Moved;
import dev.ceyuan.platform.ledger.Refusal.Reason;
import java.math.BigInteger;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// What the ledger must do, written a second time: one request after the other, in memory, with words for
/// accounts and big integers for amounts. It shares no code with the ledger but the words of requests and
/// refusals.
final class LedgerModel {
    private static final String UNKNOWN = "UNKNOWN";

    private final ModelBook book = new ModelBook();
    private final ModelVouchers vouchers = new ModelVouchers(book);
    private final Map<UUID, Unit> budgets = new HashMap<>();
    private final Set<UUID> corrected = new HashSet<>();
    private final Map<UUID, Asked> asked = new HashMap<>();
    private final Set<Integer> open = new HashSet<>();

    private record Asked(String actor, TransferRequest request, String answer) {}

    void opens(int year) {
        open.add(year);
    }

    void has(UUID budget, Unit unit) {
        budgets.put(budget, unit);
    }

    /// What every account holds that ever held something.
    Map<String, Long> balances() {
        return book.balances();
    }

    /// The answer, in words.
    ///
    /// @param now the moment at which the ledger answered
    String answer(String actor, TransferRequest request, Instant now) {
        var id = request.basis().id();
        var before = asked.get(id);
        if (before != null) {
            return before.actor().equals(actor) && before.request().equals(request) ? before.answer() : "CONFLICT";
        }
        var answer = inTime(request, now);
        if (!answer.equals(UNKNOWN)) {
            asked.put(id, new Asked(actor, request, answer));
        }
        return answer;
    }

    private String inTime(TransferRequest request, Instant now) {
        var happened =
                request.basis().happenedAt() == null ? now : request.basis().happenedAt();
        if (happened.isAfter(now)) {
            return refused(Reason.IN_FUTURE, now);
        }
        return open.contains(happened.atOffset(ZoneOffset.ofHours(8)).getYear())
                ? decided(request, new Ask(request.basis().id(), happened, now))
                : refused(Reason.YEAR_NOT_OPEN, happened);
    }

    private String decided(TransferRequest request, Ask when) {
        return switch (request) {
            case TransferRequest.Appropriate ask -> appropriate(ask, when);
            case TransferRequest.Return ask -> giveBack(ask, when);
            case TransferRequest.Issue ask -> issue(ask, when);
            case TransferRequest.Revoke ask -> revoke(ask, when);
            case TransferRequest.Expire ask -> expire(ask, when);
            case TransferRequest.Hold ask -> hold(ask, when);
            case TransferRequest.Release ask -> free(when, "RELEASE", ask.hold());
            case TransferRequest.Lapse ask -> lapse(ask, when);
            case TransferRequest.Capture ask -> capture(ask, when);
            case TransferRequest.Advance ask -> advance(ask, when);
            case TransferRequest.Correct ask -> correct(ask, when);
        };
    }

    private static BigInteger big(long amount) {
        return BigInteger.valueOf(amount);
    }

    private String appropriate(TransferRequest.Appropriate ask, Ask when) {
        var moved = new Moved(ModelBook.treasury(ask.budget()), ModelBook.budget(ask.budget()), big(ask.amount()));
        return budgets.containsKey(ask.budget()) ? book.posted(when, "APPROPRIATE", List.of(moved)) : UNKNOWN;
    }

    private String giveBack(TransferRequest.Return ask, Ask when) {
        var moved = new Moved(ModelBook.budget(ask.budget()), ModelBook.treasury(ask.budget()), big(ask.amount()));
        return budgets.containsKey(ask.budget()) ? book.ifThere(when, "RETURN", moved) : UNKNOWN;
    }

    private String issue(TransferRequest.Issue ask, Ask when) {
        if (!budgets.containsKey(ask.budget())) {
            return UNKNOWN;
        }
        if (!ask.terms().expiresAt().isAfter(when.now())) {
            return refused(Reason.ALREADY_OVER, ask.terms().expiresAt());
        }
        var id = ask.basis().id();
        var to = ModelBook.place("ISSUED", ask.budget(), id, null, null);
        var answer = book.ifThere(when, "ISSUE", new Moved(ModelBook.budget(ask.budget()), to, big(ask.amount())));
        if (answer.startsWith("POSTED")) {
            vouchers.issued(ask, when.happened());
        }
        return answer;
    }

    private String revoke(TransferRequest.Revoke ask, Ask when) {
        var lot = vouchers.lot(ask.lot());
        if (lot == null) {
            return UNKNOWN;
        }
        var moved = new Moved(vouchers.issuedPlace(ask.lot()), ModelBook.budget(lot.budget()), big(ask.amount()));
        return isTooEarly(ask.lot(), when) ? tooEarly(ask.lot()) : book.ifThere(when, "REVOKE", moved);
    }

    private String expire(TransferRequest.Expire ask, Ask when) {
        var lot = vouchers.lot(ask.lot());
        if (lot == null) {
            return UNKNOWN;
        }
        if (isTooEarly(ask.lot(), when)) {
            return tooEarly(ask.lot());
        }
        if (lot.terms().expiresAt().isAfter(when.now())) {
            return refused(Reason.NOT_YET_OVER, lot.terms().expiresAt());
        }
        var rest = book.balance(vouchers.issuedPlace(ask.lot()));
        var moved = new Moved(vouchers.issuedPlace(ask.lot()), ModelBook.budget(lot.budget()), rest);
        return rest.signum() == 0 ? refused(Reason.NOTHING_LEFT) : book.posted(when, "EXPIRE", List.of(moved));
    }

    private String hold(TransferRequest.Hold ask, Ask when) {
        if (!ask.expiresAt().isAfter(when.now())) {
            return refused(Reason.ALREADY_OVER, ask.expiresAt());
        }
        var drawn = vouchers.draw(ask, when, budgets, true);
        if (drawn.unserved().signum() > 0) {
            var served = big(ask.bill()).subtract(drawn.unserved());
            return vouchers.draw(ask, when, budgets, false).unserved().signum() > 0
                    ? insufficient(ask.bill(), served)
                    : refused(Reason.VOUCHERS_END_BEFORE, ask.bill(), served, drawn.ends());
        }
        if (drawn.parts().isEmpty()) {
            return refused(Reason.NOTHING_DUE);
        }
        vouchers.held(ask, drawn, when.happened());
        return book.posted(when, "HOLD", vouchers.reserve(ask, drawn));
    }

    private boolean isTooEarly(UUID lotOrHold, Ask when) {
        return when.isBefore(vouchers.begun(lotOrHold));
    }

    private String tooEarly(UUID lotOrHold) {
        return refused(Reason.BEFORE_BEGINNING, vouchers.begun(lotOrHold));
    }

    private String free(Ask when, String kind, UUID id) {
        var hold = vouchers.hold(id);
        if (hold == null) {
            return UNKNOWN;
        }
        if (isTooEarly(id, when)) {
            return tooEarly(id);
        }
        var back = vouchers.take(hold, big(Long.MAX_VALUE), false);
        return back.isEmpty() ? refused(Reason.NOTHING_LEFT) : book.posted(when, kind, back);
    }

    private String lapse(TransferRequest.Lapse ask, Ask when) {
        var hold = vouchers.hold(ask.hold());
        return hold != null && !isTooEarly(ask.hold(), when) && hold.expiresAt().isAfter(when.now())
                ? refused(Reason.NOT_YET_OVER, hold.expiresAt())
                : free(when, "LAPSE", ask.hold());
    }

    private String capture(TransferRequest.Capture ask, Ask when) {
        var hold = vouchers.hold(ask.hold());
        if (hold == null) {
            return UNKNOWN;
        }
        if (isTooEarly(ask.hold(), when)) {
            return tooEarly(ask.hold());
        }
        if (!hold.expiresAt().isAfter(when.now())) {
            return refused(Reason.HOLD_EXPIRED, hold.expiresAt());
        }
        var used = vouchers.take(hold, big(ask.amount()), true);
        var sum = used.stream().map(Moved::amount).reduce(BigInteger.ZERO, BigInteger::add);
        return sum.equals(big(ask.amount())) ? book.posted(when, "CAPTURE", used) : insufficient(ask.amount(), sum);
    }

    private String advance(TransferRequest.Advance ask, Ask when) {
        var lot = vouchers.lot(ask.lot());
        if (lot == null) {
            return UNKNOWN;
        }
        if (isTooEarly(ask.lot(), when)) {
            return tooEarly(ask.lot());
        }
        var ends = switch (ask.step()) {
            case VERIFY -> List.of("USED", "VERIFIED");
            case APPROVE -> List.of("VERIFIED", "PAYABLE");
            case PAY -> List.of("PAYABLE", "PAID");
            case DISPUTE -> List.of(String.valueOf(ask.from()), "DISPUTED");
            case UPHOLD -> List.of("DISPUTED", "VERIFIED");
            case REJECT -> List.of("DISPUTED", "ISSUED");
            case RECOVER -> List.of("PAID", "RECOVERED");
            case REPAY -> List.of("RECOVERED", "TREASURY");
        };
        var to = switch (ends.getLast()) {
            case "ISSUED" -> vouchers.issuedPlace(ask.lot());
            case "TREASURY" -> ModelBook.treasury(lot.budget());
            default -> ModelBook.place(ends.getLast(), lot.budget(), ask.lot(), ask.supplier(), null);
        };
        var from = ModelBook.place(ends.getFirst(), lot.budget(), ask.lot(), ask.supplier(), null);
        return book.ifThere(when, ask.step().name(), new Moved(from, to, big(ask.amount())));
    }

    private String correct(TransferRequest.Correct ask, Ask when) {
        var wrong = book.done(ask.transfer());
        if (wrong == null) {
            return UNKNOWN;
        }
        if (wrong.kind().equals("CORRECT")) {
            return refused(Reason.IS_CORRECTION);
        }
        if (corrected.contains(ask.transfer())) {
            return refused(Reason.ALREADY_CORRECTED);
        }
        if (when.isBefore(wrong.happened())) {
            return refused(Reason.BEFORE_BEGINNING, wrong.happened());
        }
        if (book.hasMovedOn(wrong)) {
            return refused(Reason.MOVED_ON);
        }
        var back = wrong.moved().reversed().stream().map(Moved::back).toList();
        for (var moved : back) { // no account gives twice in a correction
            if (!moved.from().startsWith("TREASURY")
                    && book.balance(moved.from()).compareTo(moved.amount()) < 0) {
                return insufficient(moved.amount(), book.balance(moved.from()));
            }
        }
        corrected.add(ask.transfer());
        return book.posted(when, "CORRECT", back);
    }
}
