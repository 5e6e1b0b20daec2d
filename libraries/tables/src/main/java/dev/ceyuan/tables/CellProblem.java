package dev.ceyuan.tables;

import java.util.List;
import java.util.Locale;

/// One cell that does not say what its column expects. Carries facts; [ProblemText] turns them into a
/// sentence.
///
/// @param heading the heading of the column as the file writes it
/// @param found what the cell holds, cut to [#FOUND_CHARACTERS] characters
/// @param arguments the values of the message, for example the limit that was passed
public record CellProblem(Kind kind, CellPlace place, String heading, String found, List<String> arguments) {

    /// The longest `found`, in UTF-16 units.
    public static final int FOUND_CHARACTERS = 80;

    public CellProblem {
        found = Shorten.to(found, FOUND_CHARACTERS);
        heading = Shorten.to(heading, FOUND_CHARACTERS);
        arguments = List.copyOf(arguments);
    }

    /// Key of the message in the bundle, the same in every language.
    public String messageKey() {
        return "cell." + kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// What is wrong with a cell. Arguments of each kind in brackets.
    public enum Kind {
        /// A required cell is blank or says "unknown" \[example].
        VALUE_MISSING,
        /// A formula, whose stored value may be stale; paste it as a value.
        FORMULA,
        /// An Excel error value such as `#N/A`.
        ERROR_VALUE,
        /// A text longer than the column takes \[longest, actual].
        TEXT_TOO_LONG,
        /// A control character inside a text \[code point].
        CONTROL_CHARACTER,
        /// Not a whole number \[example].
        WHOLE_NUMBER,
        /// Not a decimal number \[example].
        DECIMAL_NUMBER,
        /// A number or amount outside the column's range \[least, greatest].
        OUT_OF_RANGE,
        /// Not an amount of money \[example].
        MONEY,
        /// An amount without a unit where neither heading nor column gives one \[example].
        MONEY_UNIT_MISSING,
        /// An amount in a currency other than yuan.
        MONEY_CURRENCY,
        /// An amount with a fraction of a fen.
        MONEY_FRACTION,
        /// Not a date \[example].
        DATE,
        /// A month or year where a day is needed \[example].
        DATE_WITHOUT_DAY,
        /// A word that is none of the column's choices \[choices].
        CHOICE,
        /// Not a web address with http or https \[example].
        URL
    }
}
