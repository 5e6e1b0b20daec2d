package dev.ceyuan.tables;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/// Cleans the text of a cell before it is read as something.
final class CellText {

    /// Words by which lists say that they do not know; compared after [#narrow].
    private static final Set<String> UNKNOWN = Set.of(
            "", "-", "--", "---", "—", "——", "–", "―", "/", "\\", "无", "不详", "暂无", "未知", "不明", "待定", "未定", "n/a", "na",
            "none", "null", "unknown", "tbd");

    private CellText() {}

    /// Without blanks, line breaks, tabs and invisible characters around it.
    static String trim(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isBlank(text.charAt(start))) {
            start++;
        }
        while (end > start && isBlank(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    private static boolean isBlank(char c) {
        return c == ' '
                || c == '\u00a0'
                || c == '\ufeff'
                || c == '\u200b'
                || c >= '\t' && c <= '\r'
                || Character.isSpaceChar(c);
    }

    /// The text for storing: trimmed, NFC, line breaks as LF.
    static String tidy(String text) {
        String trimmed = trim(text.replace("\r\n", "\n").replace('\r', '\n'));
        return Normalizer.isNormalized(trimmed, Normalizer.Form.NFC)
                ? trimmed
                : Normalizer.normalize(trimmed, Normalizer.Form.NFC);
    }

    /// The text for comparing and for reading numbers: NFKC (so half width), lower case, without any
    /// blanks.
    static String narrow(String text) {
        String folded = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        StringBuilder narrow = new StringBuilder(folded.length());
        folded.chars().filter(c -> !isBlank((char) c)).forEach(c -> narrow.append((char) c));
        return narrow.toString();
    }

    /// Whether the cell says that the value is not known.
    static boolean isUnknown(String text) {
        return text.length() <= 64 && UNKNOWN.contains(narrow(text));
    }

    /// The first character that no text may hold: a control other than line break and tab, half a surrogate
    /// pair, a
    /// non-character; -1 if there is none.
    static int forbidden(String text) {
        return text.codePoints().filter(CellText::isForbidden).findFirst().orElse(-1);
    }

    static boolean isForbidden(int c) {
        return Character.isISOControl(c) && c != '\n' && c != '\t'
                || Character.getType(c) == Character.SURROGATE
                || (c & 0xfffe) == 0xfffe;
    }
}
