package dev.ceyuan.platform.ledger;

import static dev.ceyuan.platform.ledger.ModelBook.insufficient;
import static dev.ceyuan.platform.ledger.ModelBook.refused;

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
                ? decided(request, now)
                : refused(Reason.YEAR_NOT_OPEN, happened);
    }

    private String decided(TransferRequest request, Instant now) {
        return switch (request) {
            case TransferRequest.Appropriate ask -> appropriate(ask);
            case TransferRequest.Return ask -> giveBack(ask);
            case TransferRequest.Issue ask -> issue(ask, now);
            case TransferRequest.Revoke ask -> revoke(ask);
            case TransferRequest.Expire ask -> expire(ask, now);
            case TransferRequest.Hold ask -> hold(ask, now);
            case TransferRequest.Release ask -> free(ask, "RELEASE", ask.hold());
            case TransferRequest.Lapse ask -> lapse(ask, now);
            case TransferRequest.Capture ask -> capture(ask, now);
            case TransferRequest.Advance ask -> advance(ask);
            case TransferRequest.Correct ask -> correct(ask);
        };
    }

    private static BigInteger big(long amount) {
        return BigInteger.valueOf(amount);
    }

    private String appropriate(TransferRequest.Appropriate ask) {
        var moved = new Moved(ModelBook.treasury(ask.budget()), ModelBook.budget(ask.budget()), big(ask.amount()));
        return budgets.containsKey(ask.budget())
                ? book.posted(ask.basis().id(), "APPROPRIATE", List.of(moved))
                : UNKNOWN;
    }

    private String giveBack(TransferRequest.Return ask) {
        var moved = new Moved(ModelBook.budget(ask.budget()), ModelBook.treasury(ask.budget()), big(ask.amount()));
        return budgets.containsKey(ask.budget()) ? book.ifThere(ask.basis().id(), "RETURN", moved) : UNKNOWN;
    }

    private String issue(TransferRequest.Issue ask, Instant now) {
        if (!budgets.containsKey(ask.budget())) {
            return UNKNOWN;
        }
        if (!ask.terms().expiresAt().isAfter(now)) {
            return refused(Reason.ALREADY_OVER, ask.terms().expiresAt());
        }
        var id = ask.basis().id();
        var to = ModelBook.place("ISSUED", ask.budget(), id, null, null);
        var answer = book.ifThere(id, "ISSUE", new Moved(ModelBook.budget(ask.budget()), to, big(ask.amount())));
        if (answer.startsWith("POSTED")) {
            vouchers.issued(ask, now);
        }
        return answer;
    }

    private String revoke(TransferRequest.Revoke ask) {
        var lot = vouchers.lot(ask.lot());
        return lot == null
                ? UNKNOWN
                : book.ifThere(
                        ask.basis().id(),
                        "REVOKE",
                        new Moved(vouchers.issuedPlace(ask.lot()), ModelBook.budget(lot.budget()), big(ask.amount())));
    }

    private String expire(TransferRequest.Expire ask, Instant now) {
        var lot = vouchers.lot(ask.lot());
        if (lot == null) {
            return UNKNOWN;
        }
        if (lot.terms().expiresAt().isAfter(now)) {
            return refused(Reason.NOT_YET_OVER, lot.terms().expiresAt());
        }
        var rest = book.balance(vouchers.issuedPlace(ask.lot()));
        var moved = new Moved(vouchers.issuedPlace(ask.lot()), ModelBook.budget(lot.budget()), rest);
        return rest.signum() == 0
                ? refused(Reason.NOTHING_LEFT)
                : book.posted(ask.basis().id(), "EXPIRE", List.of(moved));
    }

    private String hold(TransferRequest.Hold ask, Instant now) {
        if (!ask.expiresAt().isAfter(now)) {
            return refused(Reason.ALREADY_OVER, ask.expiresAt());
        }
        var drawn = vouchers.draw(ask, ask.unit(), budgets, now);
        if (drawn.unserved().signum() > 0) {
            return insufficient(ask.bill(), big(ask.bill()).subtract(drawn.unserved()));
        }
        if (drawn.parts().isEmpty()) {
            return refused(Reason.NOTHING_DUE);
        }
        vouchers.held(ask, drawn);
        return book.posted(ask.basis().id(), "HOLD", vouchers.reserve(ask, drawn));
    }

    private String free(TransferRequest ask, String kind, UUID id) {
        var hold = vouchers.hold(id);
        if (hold == null) {
            return UNKNOWN;
        }
        var back = vouchers.take(hold, big(Long.MAX_VALUE), false);
        return back.isEmpty()
                ? refused(Reason.NOTHING_LEFT)
                : book.posted(ask.basis().id(), kind, back);
    }

    private String lapse(TransferRequest.Lapse ask, Instant now) {
        var hold = vouchers.hold(ask.hold());
        return hold != null && hold.expiresAt().isAfter(now)
                ? refused(Reason.NOT_YET_OVER, hold.expiresAt())
                : free(ask, "LAPSE", ask.hold());
    }

    private String capture(TransferRequest.Capture ask, Instant now) {
        var hold = vouchers.hold(ask.hold());
        if (hold == null) {
            return UNKNOWN;
        }
        if (!hold.expiresAt().isAfter(now)) {
            return refused(Reason.HOLD_EXPIRED, hold.expiresAt());
        }
        var used = vouchers.take(hold, big(ask.amount()), true);
        var sum = used.stream().map(Moved::amount).reduce(BigInteger.ZERO, BigInteger::add);
        return sum.equals(big(ask.amount()))
                ? book.posted(ask.basis().id(), "CAPTURE", used)
                : insufficient(ask.amount(), sum);
    }

    private String advance(TransferRequest.Advance ask) {
        var lot = vouchers.lot(ask.lot());
        if (lot == null) {
            return UNKNOWN;
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
        return book.ifThere(ask.basis().id(), ask.step().name(), new Moved(from, to, big(ask.amount())));
    }

    private String correct(TransferRequest.Correct ask) {
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
        var back = wrong.moved().reversed().stream().map(Moved::back).toList();
        for (var moved : back) { // no account gives twice in a correction
            if (!moved.from().startsWith("TREASURY")
                    && book.balance(moved.from()).compareTo(moved.amount()) < 0) {
                return insufficient(moved.amount(), book.balance(moved.from()));
            }
        }
        corrected.add(ask.transfer());
        return book.posted(ask.basis().id(), "CORRECT", back);
    }
}
