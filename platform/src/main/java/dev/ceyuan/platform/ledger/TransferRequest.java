package dev.ceyuan.platform.ledger;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What somebody asks of the ledger. Amounts are in the smallest unit of the budget, 1 to [#MOST].
public sealed interface TransferRequest {
    /// A million million yuan, or a hundred thousand million card-hours: whoever asks for more has
    /// mistyped.
    long MOST = 100_000_000_000_000L;

    Basis basis();

    /// The treasury gives to a budget.
    record Appropriate(Basis basis, UUID budget, long amount) implements TransferRequest {
        public Appropriate {
            requireAmount(amount);
        }
    }

    /// A budget gives back to the treasury.
    record Return(Basis basis, UUID budget, long amount) implements TransferRequest {
        public Return {
            requireAmount(amount);
        }
    }

    /// Vouchers are issued to a holder. The id of the request becomes that of the lot.
    record Issue(Basis basis, UUID budget, UUID holder, long amount, LotTerms terms) implements TransferRequest {
        public Issue {
            requireAmount(amount);
        }
    }

    /// What is left of a lot, or a part of it, is taken back before its time.
    record Revoke(Basis basis, UUID lot, long amount) implements TransferRequest {
        public Revoke {
            requireAmount(amount);
        }
    }

    /// A lot's time is over: what nobody spent goes back to the budget. The ledger asks for this itself.
    record Expire(Basis basis, UUID lot) implements TransferRequest {}

    /// Reserves, for a use, what the holder's vouchers pay of its bill: of the lots for this purpose and
    /// supplier that which expires first is spent first, and no part of the bill is paid twice. The id of
    /// the request becomes that of the hold.
    ///
    /// @param bill      what the use costs; refused unless the vouchers serve all of it, each at its own
    ///                  rate
    /// @param expiresAt from then on what was not captured is free again. Kept in microseconds
    record Hold(Basis basis, UUID holder, UUID supplier, String purpose, Unit unit, long bill, Instant expiresAt)
            implements TransferRequest {
        public Hold {
            requireAmount(bill);
            LotTerms.requirePurpose(purpose);
            expiresAt = expiresAt.truncatedTo(ChronoUnit.MICROS);
        }
    }

    /// What is left of a hold is free again.
    record Release(Basis basis, UUID hold) implements TransferRequest {}

    /// A hold's time is over. The ledger asks for this itself.
    record Lapse(Basis basis, UUID hold) implements TransferRequest {}

    /// A part of a hold was used, or all of it.
    record Capture(Basis basis, UUID hold, long amount) implements TransferRequest {
        public Capture {
            requireAmount(amount);
        }
    }

    /// What a lot paid at a supplier goes a step on, or back.
    ///
    /// @param from where it is now; null where the step has only one beginning, as all have but `DISPUTE`
    record Advance(
            Basis basis,
            Step step,
            UUID lot,
            UUID supplier,
            @Nullable AccountKind from,
            long amount) implements TransferRequest {
        public Advance {
            requireAmount(amount);
            if (from == null ? step == Step.DISPUTE : !step.begins(from)) {
                throw new IllegalArgumentException("No such step (step=%s, from=%s)".formatted(step, from));
            }
        }
    }

    /// Turns a whole transfer round: a mistake is never erased, it is followed by its opposite.
    record Correct(Basis basis, UUID transfer) implements TransferRequest {}

    /// @throws IllegalArgumentException if it is none that a transfer can move
    static void requireAmount(long amount) {
        if (amount < 1 || amount > MOST) {
            throw new IllegalArgumentException("1 to %d (amount=%d)".formatted(MOST, amount));
        }
    }
}
