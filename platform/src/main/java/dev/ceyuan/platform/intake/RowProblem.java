package dev.ceyuan.platform.intake;

import java.util.List;

/// Why a row cannot be applied, although each of its cells is well-formed.
///
/// @param column     key of the column in the target's schema; empty if the row as a whole is meant
/// @param messageKey message in the bundle of the target's module that says what was expected
/// @param arguments  values for the message
public record RowProblem(String column, String messageKey, List<String> arguments) {
    public RowProblem {
        arguments = List.copyOf(arguments);
    }

    public static RowProblem of(String column, String messageKey, String... arguments) {
        return new RowProblem(column, messageKey, List.of(arguments));
    }
}
