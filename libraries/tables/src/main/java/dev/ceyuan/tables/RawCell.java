package dev.ceyuan.tables;

import java.time.LocalDateTime;
import java.time.LocalTime;

/// A cell as the file stores it.
sealed interface RawCell {

    record Text(String value) implements RawCell {

        /// Stands in this record and not in the interface: a constant of its own kind in an interface with
        /// default
        /// methods lets two threads that load both wait for each other for ever.
        static final Text BLANK = new Text("");
    }

    /// A number with what its format writes beside it: a unit, a currency sign, or nothing.
    record Number(double value, String mark) implements RawCell {

        /// The number as the user sees it, as far as it matters for amounts.
        String marked() {
            return mark.equals("¥") ? mark + NumberText.plain(value) : NumberText.plain(value) + mark;
        }
    }

    record Day(LocalDateTime value) implements RawCell {}

    record Truth(boolean value) implements RawCell {}

    /// A formula with the value that was stored with it, which may be stale.
    record Formula(String stored) implements RawCell {}

    /// An error value such as `#N/A`.
    record Fault(String code) implements RawCell {}

    /// Whether nothing can be seen in the cell.
    default boolean isBlank() {
        return this instanceof Text(String value) && CellText.trim(value).isEmpty();
    }

    /// The cell as a text, as a user would type it.
    default String shown() {
        return switch (this) {
            case Text(String value) -> value;
            case Number(double value, var _) -> NumberText.plain(value);
            case Day(LocalDateTime value) ->
                value.toLocalTime().equals(LocalTime.MIDNIGHT)
                        ? value.toLocalDate().toString()
                        : value.toLocalDate() + " " + value.toLocalTime();
            case Truth(boolean value) -> value ? "TRUE" : "FALSE";
            case Formula(String stored) -> "ƒ" + stored;
            case Fault(String code) -> code;
        };
    }
}
