package dev.ceyuan.tables;

import java.util.regex.Pattern;

/// Keeps spreadsheets from taking a text of a .csv file for a formula.
///
/// A text that starts, behind any blanks, with a sign that starts a formula gets an apostrophe in front. So
/// does one
/// that already has apostrophes there, so that taking one off restores every text exactly.
final class SafeCsvText {

    private static final Pattern FORMULA_LIKE = Pattern.compile(
            "'*(?:[\\t\\r\\n]|[\\s\\u00a0\\u3000\\ufeff\\u200b]*[=+\\-@＝＋－＠])", Pattern.UNICODE_CHARACTER_CLASS);

    private SafeCsvText() {}

    static String protect(String text) {
        return FORMULA_LIKE.matcher(text).lookingAt() ? "'" + text : text;
    }

    static String restore(String text) {
        return text.startsWith("'") && FORMULA_LIKE.matcher(text).lookingAt() ? text.substring(1) : text;
    }
}
