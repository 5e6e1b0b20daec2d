package dev.ceyuan.platform.web;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/// Numbers with decimals as people type them into a field, such as `1200000` or `1,200,000.50`. Nothing is
/// guessed: no units, no rounding, no sign.
public final class TypedDecimal {
    /// Up to 13 digits before the point, so that nothing overflows; grouped in threes or not at all.
    private static final Pattern WRITTEN =
            Pattern.compile("(?:[0-9]{1,13}|[0-9]{1,3}(?:,[0-9]{3}){1,4})(?:\\.[0-9]{1,4})?");

    private TypedDecimal() {}

    /// The number in its smallest unit: yuan with two decimals are read as fen.
    ///
    /// @param decimals the most that there may be, 0 to 4
    /// @return empty if it is no such number
    public static Optional<Long> read(String typed, int decimals) {
        var text = typed.strip();
        if (!WRITTEN.matcher(text).matches()) {
            return Optional.empty();
        }
        var number = new BigDecimal(text.replace(",", ""));
        return number.scale() > decimals
                ? Optional.empty()
                : Optional.of(number.movePointRight(decimals).longValueExact());
    }
}
