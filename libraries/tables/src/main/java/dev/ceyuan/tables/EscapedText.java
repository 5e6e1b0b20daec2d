package dev.ceyuan.tables;

import java.util.regex.Pattern;

/// The `_xHHHH_` escapes by which .xlsx writes characters that XML cannot (ECMA-376 part 1, 22.9.2.19).
final class EscapedText {

    private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");
    private static final Pattern LOOKS_ESCAPED = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    private EscapedText() {}

    static String decode(String text) {
        if (text.indexOf("_x") < 0) {
            return text;
        }
        return ESCAPE.matcher(text)
                .replaceAll(match -> java.util.regex.Matcher.quoteReplacement(
                        Character.toString((char) Integer.parseInt(match.group(1), 16))));
    }

    /// Escapes what would be taken for an escape.
    static String encode(String text) {
        return text.indexOf("_x") < 0 ? text : LOOKS_ESCAPED.matcher(text).replaceAll("_x005F_");
    }
}
