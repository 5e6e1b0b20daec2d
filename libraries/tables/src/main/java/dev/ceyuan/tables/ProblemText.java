package dev.ceyuan.tables;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/// Turns problems and refusals into sentences, Chinese or English, from
/// `dev/ceyuan/tables/messages*.properties`.
public final class ProblemText {

    private static final String BUNDLE = "dev.ceyuan.tables.messages";

    private ProblemText() {}

    /// A sentence with sheet, row, column, what was expected and what was found.
    public static String render(CellProblem problem, Locale locale) {
        ResourceBundle bundle = bundle(locale);
        CellPlace place = problem.place();
        String expected =
                format(bundle, problem.messageKey(), problem.arguments().toArray());
        return format(
                bundle,
                problem.found().isBlank() ? "frame.cell-blank" : "frame.cell",
                place.sheet(),
                Integer.toString(place.row()),
                place.letter(),
                problem.heading(),
                expected,
                problem.found());
    }

    /// A sentence with the file, the place as far as known, what is wrong and what to try.
    public static String render(TableRefused refused, Locale locale) {
        ResourceBundle bundle = bundle(locale);
        String reason = format(bundle, refused.messageKey(), refused.expected(), refused.found());
        return format(bundle, "frame.file", refused.file(), place(bundle, refused), reason);
    }

    private static String place(ResourceBundle bundle, TableRefused refused) {
        StringBuilder text = new StringBuilder();
        CellPlace place = refused.place();
        if (!place.sheet().isEmpty()) {
            text.append(format(bundle, "place.sheet", place.sheet()));
        }
        if (place.row() > 0) {
            text.append(format(bundle, "place.row", Integer.toString(place.row())));
        }
        if (place.column() > 0) {
            text.append(format(bundle, "place.column", place.letter()));
        }
        if (!refused.part().isEmpty()) {
            text.append(format(bundle, "place.part", refused.part()));
        }
        return text.toString();
    }

    private static String format(ResourceBundle bundle, String key, Object... arguments) {
        return new MessageFormat(bundle.getString(key), bundle.getLocale()).format(arguments);
    }

    private static ResourceBundle bundle(Locale locale) {
        return ResourceBundle.getBundle(
                BUNDLE, locale, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_DEFAULT));
    }
}
