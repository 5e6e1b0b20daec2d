package dev.ceyuan.corpus.personal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;

/// What web addresses say with `%40` for `@` (RFC 3986, 2.1).
final class PercentDecoding {
    private static final int HEX = 16;

    private PercentDecoding() {}

    /// Each run of bytes so written as UTF-8; bytes that are none are `U+FFFD`, and a `%` with no two
    /// hexadecimal digits behind it stays.
    static String of(String text) {
        if (text.indexOf('%') < 0) {
            return text;
        }
        var decoded = new StringBuilder(text.length());
        var bytes = new ByteArrayOutputStream();
        var at = 0;
        while (at < text.length()) {
            while (isByte(text, at)) {
                bytes.write(HEX * hex(text, at + 1) + hex(text, at + 2));
                at += 3;
            }
            decoded.append(bytes.toString(UTF_8));
            bytes.reset();
            if (at < text.length()) {
                decoded.append(text.charAt(at++));
            }
        }
        return decoded.toString();
    }

    private static boolean isByte(String text, int at) {
        return at + 2 < text.length() && text.charAt(at) == '%' && hex(text, at + 1) >= 0 && hex(text, at + 2) >= 0;
    }

    /// Characters of other scripts that Java takes for digits are none.
    private static int hex(String text, int at) {
        var c = text.charAt(at);
        return c < '\u0080' ? Character.digit(c, HEX) : -1;
    }
}
