package dev.ceyuan.corpus.input;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The encoding that a page declares in a `meta` tag among its first 4 KiB. The HTML standard looks at one
/// KiB; pages with long comments or scripts before the tag are common.
final class HtmlLabel {
    private static final int HEAD = 1 << 12;
    private static final String META = "<meta";
    private static final String CHARSET = "charset";

    private HtmlLabel() {}

    static @Nullable String in(byte[] page) {
        var head =
                new String(page, 0, Math.min(page.length, HEAD), StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
        for (var tag = head.indexOf(META); tag >= 0; tag = head.indexOf(META, tag + 1)) {
            var end = head.indexOf('>', tag);
            var label = label(head.substring(tag, end < 0 ? head.length() : end));
            if (label != null) {
                return label;
            }
        }
        return null;
    }

    /// What follows the word and an equals sign, with or without quotes.
    static @Nullable String label(String declaration) {
        var word = declaration.toLowerCase(Locale.ROOT).indexOf(CHARSET);
        var from = word < 0 ? -1 : declaration.indexOf('=', word + CHARSET.length());
        if (from < 0) {
            return null;
        }
        do {
            from++;
        } while (from < declaration.length() && " \t\r\n\"'".indexOf(declaration.charAt(from)) >= 0);
        var to = from;
        while (to < declaration.length() && isOfLabel(declaration.charAt(to))) {
            to++;
        }
        return to == from ? null : declaration.substring(from, to);
    }

    private static boolean isOfLabel(char letter) {
        return letter < 0x80 && (Character.isLetterOrDigit(letter) || letter == '-' || letter == '_');
    }
}
