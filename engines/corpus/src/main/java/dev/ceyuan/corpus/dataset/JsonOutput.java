package dev.ceyuan.corpus.dataset;

import dev.ceyuan.corpus.letters.Utf8;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/// Writes JSON ([RFC 8259](https://www.rfc-editor.org/rfc/rfc8259)) without white space. Strings are
/// escaped as [RFC 8785, section 3.2.2.2](https://www.rfc-editor.org/rfc/rfc8785#section-3.2.2.2) says:
/// only what must be.
final class JsonOutput {
    private static final String HEX = "0123456789abcdef";
    private static final int PIECE = 1024;
    private static final int LONGEST = 6;
    private static final int MOST_NAMES = 1 << 10;

    private final char[] chars = new char[PIECE];
    /// Names are few and written again and again.
    private final Map<String, byte[]> names = new HashMap<>();
    private final Bytes to;
    private boolean first = true;

    JsonOutput(Bytes to) {
        this.to = to;
    }

    JsonOutput begin(char bracket) {
        separate();
        to.put(bracket);
        first = true;
        return this;
    }

    JsonOutput end(char bracket) {
        to.put(bracket);
        first = false;
        return this;
    }

    /// The name of the member that is written next.
    JsonOutput name(String name) {
        separate();
        var known = names.get(name);
        if (known == null) {
            var begin = to.size();
            string(name);
            to.put(':');
            if (names.size() < MOST_NAMES) {
                names.put(name, Arrays.copyOfRange(to.array(), begin, to.size()));
            }
        } else {
            to.put(known, 0, known.length);
        }
        first = true;
        return this;
    }

    JsonOutput text(String text) {
        separate();
        string(text);
        return this;
    }

    JsonOutput whole(long number) {
        separate();
        to.decimal(number);
        return this;
    }

    /// `true`, `false` or `null`.
    JsonOutput literal(String literal) {
        separate();
        to.ascii(literal);
        return this;
    }

    JsonOutput member(String name, String text) {
        return name(name).text(text);
    }

    JsonOutput member(String name, long number) {
        return name(name).whole(number);
    }

    /// Ends a line, behind which another value may begin.
    void line() {
        to.put('\n');
        first = true;
    }

    private void separate() {
        if (!first) {
            to.put(',');
        }
        first = false;
    }

    private void string(String text) {
        to.put('"');
        var from = 0;
        while (from < text.length()) {
            from += piece(text, from);
        }
        to.put('"');
    }

    /// Writes the next chars of a text, a pair never in two pieces. This is where the time goes: chars
    /// come from an array, and there is room for the longest that they may become.
    ///
    /// @return how many
    private int piece(String text, int from) {
        var count = Math.min(PIECE, text.length() - from);
        if (count > 1 && Character.isHighSurrogate(text.charAt(from + count - 1))) {
            count--;
        }
        text.getChars(from, from + count, chars, 0);
        var at = to.room(count * LONGEST);
        var bytes = to.array();
        for (var i = 0; i < count; i++) {
            var plain = plainEnd(i, count);
            at = Utf8.encode(new Utf8.Stretch(chars, i, plain), bytes, at);
            at = plain < count ? escaped(chars[plain], bytes, at) : at;
            i = plain;
        }
        to.resize(at);
        return count;
    }

    /// Where the next char is that has to be escaped. A surrogate that stands alone before it is replaced.
    private int plainEnd(int from, int count) {
        for (var i = from; i < count; i++) {
            var c = chars[i];
            if (c < ' ' || c == '"' || c == '\\') {
                return i;
            }
            if (Character.isSurrogate(c)) {
                if (i + 1 < count && Character.isSurrogatePair(c, chars[i + 1])) {
                    i++;
                } else {
                    chars[i] = Unicode.REPLACEMENT;
                }
            }
        }
        return count;
    }

    private static int escaped(char c, byte[] bytes, int at) {
        bytes[at] = '\\';
        var letter = switch (c) {
            case '"', '\\' -> c;
            case '\b' -> 'b';
            case '\t' -> 't';
            case '\n' -> 'n';
            case '\f' -> 'f';
            case '\r' -> 'r';
            default -> 'u';
        };
        bytes[at + 1] = (byte) letter;
        if (letter != 'u') {
            return at + 2;
        }
        bytes[at + 2] = '0';
        bytes[at + 3] = '0';
        bytes[at + 4] = (byte) HEX.charAt(c >> 4);
        bytes[at + 5] = (byte) HEX.charAt(c & 15);
        return at + LONGEST;
    }
}
