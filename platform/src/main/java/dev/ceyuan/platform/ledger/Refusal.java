package dev.ceyuan.platform.ledger;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Why nothing was posted.
///
/// @param asked     what was asked for; null where the reason is no amount
/// @param available what there is instead
/// @param moment    the moment that the reason speaks of
public record Refusal(
        Reason reason,
        @Nullable Long asked,
        @Nullable Long available,
        @Nullable Instant moment) {

    /// The rule that was in the way.
    public enum Reason {
        /// The account holds less than what is asked for; of a bill, the vouchers serve only a part.
        INSUFFICIENT,
        /// Nothing is left that could go.
        NOTHING_LEFT,
        /// What the vouchers pay of the bill is less than the smallest unit.
        NOTHING_DUE,
        /// The hold is over since the moment.
        HOLD_EXPIRED,
        /// It would be over before it begins: the moment is not to come.
        ALREADY_OVER,
        /// Its time is not over before the moment.
        NOT_YET_OVER,
        /// It would happen after the moment, which is now.
        IN_FUTURE,
        /// The fiscal year of the moment is closed or was never opened.
        YEAR_NOT_OPEN,
        /// The fiscal year of the budget is closed: it gets and issues nothing more. What it issued lives on.
        BUDGET_CLOSED,
        /// It would have happened on a day before the moment, when what it rests on began.
        BEFORE_BEGINNING,
        /// There are vouchers enough, but some are over at the moment, before the hold is.
        VOUCHERS_END_BEFORE,
        /// What the transfer brought was used further since: dispute or recover it instead.
        MOVED_ON,
        /// A transfer is corrected once.
        ALREADY_CORRECTED,
        /// A correction is not corrected: post again what was right.
        IS_CORRECTION
    }

    static Refusal insufficient(long asked, long available) {
        return new Refusal(Reason.INSUFFICIENT, asked, available, null);
    }

    static Refusal of(Reason reason) {
        return new Refusal(reason, null, null, null);
    }

    static Refusal at(Reason reason, Instant moment) {
        return new Refusal(reason, null, null, moment);
    }
}
