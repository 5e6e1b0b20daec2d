package dev.ceyuan.tables;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads and writes decimal numbers as tables hold them.
final class NumberText {

    /// Digits that Excel keeps and shows; what lies beyond is an artefact of binary fractions.
    private static final MathContext EXCEL = new MathContext(15, RoundingMode.HALF_UP);

    private static final int LONGEST = 40;
    private static final Pattern PLAIN = Pattern.compile("[+-]?(?:[0-9]+(?:\\.[0-9]+)?|\\.[0-9]+)");
    private static final Pattern GROUPED = Pattern.compile("[+-]?[0-9]{1,3}(?:,[0-9]{3})+(?:\\.[0-9]+)?");

    private NumberText() {}

    /// An Excel number as the decimal that was typed.
    static BigDecimal decimal(double value) {
        return new BigDecimal(Double.toString(value)).round(EXCEL);
    }

    /// An Excel number without exponent and trailing zeros.
    static String plain(double value) {
        BigDecimal decimal = decimal(value);
        return decimal.signum() == 0 ? "0" : decimal.stripTrailingZeros().toPlainString();
    }

    /// Reads narrow digits with or without groups of three; other groupings are ambiguous and no number.
    static Optional<BigDecimal> parse(String narrow) {
        if (narrow.length() > LONGEST) {
            return Optional.empty();
        }
        if (PLAIN.matcher(narrow).matches()) {
            return Optional.of(new BigDecimal(narrow));
        }
        return GROUPED.matcher(narrow).matches()
                ? Optional.of(new BigDecimal(narrow.replace(",", "")))
                : Optional.empty();
    }
}
