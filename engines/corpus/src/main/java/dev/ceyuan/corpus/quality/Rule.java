package dev.ceyuan.corpus.quality;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;

/// A parameter of an operator: its default, and where that comes from.
///
/// @param operator  kind of the operator
/// @param parameter named as the rule, with `min-` or `max-` before it if it is a limit
/// @param otherwise the default, as it would stand in a recipe
/// @param unit      of the default
/// @param source    who published the threshold, and which
/// @param note      how it was calibrated to characters, and what it is for
public record Rule(String operator, String parameter, String otherwise, Unit unit, String source, String note) {

    /// What a parameter counts.
    public enum Unit {
        /// A share from 0 to 1.
        SHARE,
        /// Code points that are no white space.
        CODE_POINTS,
        /// Something else that is counted; the note says what.
        COUNT,
        /// Thousandths of a bit for each code point.
        MILLIBITS,
        /// True or false.
        FLAG,
        /// Names, with a comma between them.
        NAMES
    }

    /// The default in millionths.
    long millionths() {
        return new BigDecimal(otherwise).movePointRight(6).longValueExact();
    }

    /// The default as a whole number.
    long whole() {
        return Long.parseLong(otherwise);
    }

    boolean flag() {
        return Boolean.parseBoolean(otherwise);
    }

    List<String> names() {
        return Arrays.stream(otherwise.split(",", -1)).map(String::strip).toList();
    }
}
