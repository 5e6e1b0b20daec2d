package dev.ceyuan.platform.web.ledger;

import dev.ceyuan.platform.ledger.AccountKind;
import dev.ceyuan.platform.ledger.Basis;
import dev.ceyuan.platform.ledger.LotTerms;
import dev.ceyuan.platform.ledger.Step;
import dev.ceyuan.platform.ledger.TransferRequest;
import dev.ceyuan.platform.ledger.Unit;
import dev.ceyuan.platform.web.UnreadFields;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads what a program asks of the ledger, field by field, and remembers what is wrong.
final class TransferReading {
    private static final Pattern PURPOSE = Pattern.compile("[a-z][a-z-]{0,39}");
    private static final UUID NOTHING = new UUID(0, 0);

    private final TransferInput input;
    private final Map<String, String> problems = new LinkedHashMap<>();

    TransferReading(TransferInput input) {
        this.input = input;
    }

    /// @throws UnreadFields with everything that is wrong
    TransferRequest request() {
        var asks = input.asks();
        if (asks == null) {
            throw Problem.REQUIRED.of("asks");
        }
        refuseOthers(asks);
        var basis = basis();
        return switch (asks) {
            case APPROPRIATE -> appropriate(basis);
            case RETURN -> giveBack(basis);
            case ISSUE -> issue(basis);
            case REVOKE -> revoke(basis);
            case HOLD -> hold(basis);
            case RELEASE -> release(basis);
            case CAPTURE -> capture(basis);
            case ADVANCE -> advance(basis);
            case CORRECT -> correct(basis);
        };
    }

    /// A field that the request does not take is a mistake, not to be passed over.
    private void refuseOthers(TransferInput.Asks asks) {
        var said = new LinkedHashMap<String, @Nullable Object>();
        said.put("budget", input.budget());
        said.put("holder", input.holder());
        said.put("supplier", input.supplier());
        said.put("suppliers", input.suppliers());
        said.put("lot", input.lot());
        said.put("hold", input.hold());
        said.put("transfer", input.transfer());
        said.put("purpose", input.purpose());
        said.put("unit", input.unit());
        said.put("amount", input.amount());
        said.put("bill", input.bill());
        said.put("rateBasisPoints", input.rateBasisPoints());
        said.put("holdCap", input.holdCap());
        said.put("expiresAt", input.expiresAt());
        said.put("step", input.step());
        said.put("from", input.from());
        if (input.others() != null) {
            said.putAll(input.others());
        }
        said.forEach((field, value) -> {
            if (value != null && !asks.takes(field)) {
                problem(field, Problem.NOT_OF_THIS_ASK);
            }
        });
    }

    private Basis basis() {
        var happenedAt = input.happenedAt();
        if (happenedAt != null && !Moments.canBeKept(happenedAt)) {
            problem("happenedAt", Problem.NOT_A_MOMENT);
            happenedAt = null;
        }
        return new Basis(
                required("id", input.id(), NOTHING),
                happenedAt,
                bounded("reference", input.reference(), FormFields.LONGEST_REFERENCE),
                bounded("note", input.note(), FormFields.LONGEST_NOTE));
    }

    private TransferRequest appropriate(Basis basis) {
        var budget = required("budget", input.budget(), NOTHING);
        var amount = amount("amount", input.amount());
        return checked(() -> new TransferRequest.Appropriate(basis, budget, amount));
    }

    private TransferRequest giveBack(Basis basis) {
        var budget = required("budget", input.budget(), NOTHING);
        var amount = amount("amount", input.amount());
        return checked(() -> new TransferRequest.Return(basis, budget, amount));
    }

    private TransferRequest issue(Basis basis) {
        var budget = required("budget", input.budget(), NOTHING);
        var holder = required("holder", input.holder(), NOTHING);
        var amount = amount("amount", input.amount());
        var purpose = purpose();
        var rate = required("rateBasisPoints", input.rateBasisPoints(), LotTerms.WHOLE);
        if (rate < 1 || rate > LotTerms.WHOLE) {
            problem("rateBasisPoints", Problem.NOT_A_RATE);
        }
        var cap = input.holdCap() == null ? null : amount("holdCap", input.holdCap());
        var expiresAt = expiresAt();
        List<UUID> suppliers = input.suppliers() == null ? List.of() : input.suppliers();
        return checked(() -> new TransferRequest.Issue(
                basis, budget, holder, amount, new LotTerms(purpose, rate, cap, expiresAt, suppliers)));
    }

    private TransferRequest revoke(Basis basis) {
        var lot = required("lot", input.lot(), NOTHING);
        var amount = amount("amount", input.amount());
        return checked(() -> new TransferRequest.Revoke(basis, lot, amount));
    }

    private TransferRequest hold(Basis basis) {
        var holder = required("holder", input.holder(), NOTHING);
        var supplier = required("supplier", input.supplier(), NOTHING);
        var purpose = purpose();
        var unit = required("unit", input.unit(), Unit.FEN);
        var bill = amount("bill", input.bill());
        var expiresAt = expiresAt();
        return checked(() -> new TransferRequest.Hold(basis, holder, supplier, purpose, unit, bill, expiresAt));
    }

    private TransferRequest release(Basis basis) {
        var hold = required("hold", input.hold(), NOTHING);
        return checked(() -> new TransferRequest.Release(basis, hold));
    }

    private TransferRequest capture(Basis basis) {
        var hold = required("hold", input.hold(), NOTHING);
        var amount = amount("amount", input.amount());
        return checked(() -> new TransferRequest.Capture(basis, hold, amount));
    }

    private TransferRequest advance(Basis basis) {
        var lot = required("lot", input.lot(), NOTHING);
        var supplier = required("supplier", input.supplier(), NOTHING);
        var step = required("step", input.step(), Step.VERIFY);
        var amount = amount("amount", input.amount());
        AccountKind from = input.from();
        if (from == null && step == Step.DISPUTE) {
            problem("from", Problem.REQUIRED);
        } else if (from != null && !step.begins(from)) {
            problem("from", Problem.NOT_OF_THIS_STEP);
        }
        return checked(() -> new TransferRequest.Advance(basis, step, lot, supplier, from, amount));
    }

    private TransferRequest correct(Basis basis) {
        var transfer = required("transfer", input.transfer(), NOTHING);
        return checked(() -> new TransferRequest.Correct(basis, transfer));
    }

    private String purpose() {
        var purpose = required("purpose", input.purpose(), "");
        if (!PURPOSE.matcher(purpose).matches()) {
            problem("purpose", Problem.NOT_A_PURPOSE);
        }
        return purpose;
    }

    private Instant expiresAt() {
        var expiresAt = required("expiresAt", input.expiresAt(), Instant.EPOCH);
        if (!Moments.canBeKept(expiresAt)) {
            problem("expiresAt", Problem.NOT_A_MOMENT);
        }
        return expiresAt;
    }

    private long amount(String field, @Nullable Long value) {
        var amount = required(field, value, 1L);
        if (!Amounts.canMove(amount)) {
            problem(field, Problem.OUT_OF_RANGE);
        }
        return amount;
    }

    private String bounded(String field, @Nullable String value, int longest) {
        var text = value == null ? "" : value;
        if (text.length() > longest) {
            problem(field, Problem.TOO_LONG);
            return "";
        }
        return text;
    }

    private <T> T required(String field, @Nullable T value, T otherwise) {
        if (value == null) {
            problem(field, Problem.REQUIRED);
            return otherwise;
        }
        return value;
    }

    private void problem(String field, Problem problem) {
        problems.putIfAbsent(field, problem.key());
    }

    private TransferRequest checked(Supplier<TransferRequest> read) {
        if (!problems.isEmpty()) {
            throw new UnreadFields(problems);
        }
        return read.get();
    }
}
