package dev.ceyuan.platform.web.ledger;

import dev.ceyuan.platform.ledger.TransferRequest;
import dev.ceyuan.platform.ledger.Unit;
import dev.ceyuan.platform.web.TypedDecimal;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;

/// Amounts as people write and read them: yuan with two decimals, card-hours with three. Inside they are
/// whole fen and whole thousandths, always.
final class Amounts {
    private Amounts() {}

    /// Reads what somebody typed. Nothing is guessed: no units, no rounding, no sign.
    ///
    /// @return empty if it is no amount in the unit
    static Optional<Long> read(String typed, Unit unit) {
        return TypedDecimal.read(typed, decimals(unit));
    }

    /// True if a transfer can move so much.
    static boolean canMove(long amount) {
        return amount >= 1 && amount <= TransferRequest.MOST;
    }

    /// The amount with its thousands apart and all its decimals, without its unit: `1,200,000.50`.
    static String plain(long amount, Unit unit) {
        return String.format(Locale.ROOT, "%,." + decimals(unit) + "f", decimal(amount, unit));
    }

    /// The amount for a field, as [#read] takes it.
    static String field(long amount, Unit unit) {
        return decimal(amount, unit).toPlainString();
    }

    /// The amount in yuan or card-hours, exact.
    static BigDecimal decimal(long amount, Unit unit) {
        return BigDecimal.valueOf(amount, decimals(unit));
    }

    private static int decimals(Unit unit) {
        return switch (unit) {
            case FEN -> 2;
            case MILLI_CARD_HOUR -> 3;
        };
    }
}
