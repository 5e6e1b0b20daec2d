package dev.ceyuan.platform.intake;

import java.util.List;

/// What became of a step of an import.
public sealed interface StepOutcome {

    /// It is done, or on its way.
    record Done(Import current) implements StepOutcome {}

    /// It cannot be done as things stand.
    ///
    /// @param arguments the values of the message, see [Reason]
    record Refused(Reason reason, Import current, List<String> arguments) implements StepOutcome {
        public Refused {
            arguments = List.copyOf(arguments);
        }

        static Refused because(Reason reason, Import current, String... arguments) {
            return new Refused(reason, current, List.of(arguments));
        }

        /// Key of the message: `intake.refused.<reason>`.
        public String messageKey() {
            return "intake.refused."
                    + reason.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    /// Why a step is refused; the values of the message in brackets.
    enum Reason {
        /// The import is at another step, perhaps in another window.
        OTHER_STEP,
        /// There is no such sheet, row or column in the file \[what is wrong].
        NO_SUCH_COLUMN,
        /// Required columns are missing \[their headings].
        COLUMNS_MISSING,
        /// Two columns of the file are to be the same column \[its heading].
        COLUMN_TWICE,
        /// Some rows are wrong; agree to the good ones only, or correct the file \[how many].
        ROWS_WRONG,
        /// No row would be written.
        NOTHING_TO_WRITE
    }
}
