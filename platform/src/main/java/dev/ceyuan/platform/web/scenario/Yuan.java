package dev.ceyuan.platform.web.scenario;

import dev.ceyuan.platform.web.TypedDecimal;
import java.math.BigDecimal;
import java.util.Locale;

/// Amounts of money as people write and read them. Inside they are whole fen, always.
final class Yuan {
    private static final BigDecimal FEN = BigDecimal.valueOf(100);
    private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);
    private static final BigDecimal HUNDRED_MILLION = BigDecimal.valueOf(100_000_000);

    private Yuan() {}

    /// What somebody typed into a field for an amount.
    sealed interface Typed {
        /// Nothing.
        record Blank() implements Typed {}

        /// An amount.
        record Amount(long fen) implements Typed {}

        /// Not an amount in yuan.
        record Unreadable(String text) implements Typed {}
    }

    /// Reads yuan with at most two decimals, such as `1200000` or `1,200,000.50`. Nothing is guessed: no
    /// units, no rounding, no sign.
    static Typed read(String text) {
        var written = text.strip();
        if (written.isEmpty()) {
            return new Typed.Blank();
        }
        return TypedDecimal.read(written, 2)
                .<Typed>map(Typed.Amount::new)
                .orElseGet(() -> new Typed.Unreadable(written));
    }

    /// The amount for reading, exact: `80 万元`, `1.2 亿元`, `CNY 800,000`.
    static String text(long fen, Locale locale) {
        var yuan = BigDecimal.valueOf(fen).divide(FEN);
        if (!locale.getLanguage().equals("zh")) {
            return "CNY " + grouped(yuan);
        }
        if (isRound(yuan, HUNDRED_MILLION)) {
            return grouped(yuan.divide(HUNDRED_MILLION)) + " 亿元";
        }
        return isRound(yuan, TEN_THOUSAND) ? grouped(yuan.divide(TEN_THOUSAND)) + " 万元" : grouped(yuan) + " 元";
    }

    /// True if the amount has at most two decimals in the unit and is at least one of it.
    private static boolean isRound(BigDecimal yuan, BigDecimal unit) {
        var inUnits = yuan.divide(unit).stripTrailingZeros();
        return inUnits.compareTo(BigDecimal.ONE) >= 0 && inUnits.scale() <= 2;
    }

    /// The amount for a field, as [#read] takes it.
    static String field(long fen) {
        return BigDecimal.valueOf(fen).divide(FEN).toPlainString();
    }

    /// A number as it is, with its thousands apart.
    static String grouped(BigDecimal number) {
        var plain = number.stripTrailingZeros();
        return String.format(Locale.ROOT, "%,." + Math.max(0, plain.scale()) + "f", plain);
    }
}
