package dev.ceyuan.tables;

import java.util.Locale;

/// Turns problems and refusals into sentences, Chinese or English, from
/// `dev/ceyuan/tables/messages*.properties`.
public final class ProblemText {

    private ProblemText() {}

    /// A sentence with sheet, row, column, what was found and what was expected.
    public static String render(CellProblem problem, Locale locale) {
        throw new UnsupportedOperationException(problem + locale.toString());
    }

    /// A sentence with the file, the place as far as known, what is wrong and what to try.
    public static String render(TableRefused refused, Locale locale) {
        throw new UnsupportedOperationException(refused + locale.toString());
    }
}
