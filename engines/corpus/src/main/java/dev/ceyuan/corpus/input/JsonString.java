package dev.ceyuan.corpus.input;

import dev.ceyuan.corpus.letters.Utf8;

/// Decodes strings of JSON (RFC 8259, section 7) from UTF-8, into chars that are used again and again.
///
/// This is where reading spends its time. The loop treats itself what Chinese text is made of: ASCII,
/// characters of three bytes, escapes of one letter.
final class JsonString {
    private static final int LOWEST = 0x20;
    private static final int THREE = 0xE0; // how a character of three bytes begins, of which four bits count
    private static final int CONTINUATIONS = 0x8080;
    private static final char[] ESCAPED = escaped();

    private final int longest;
    private char[] chars = new char[1 << 10];
    private int length;

    /// @param longest string in bytes, as it stands in the file
    JsonString(int longest) {
        this.longest = longest;
    }

    /// What an escape of one letter stands for, by the letter; 0 if there is no such escape.
    private static char[] escaped() {
        var table = new char[1 << Byte.SIZE];
        var letters = "\"\\/bfnrt";
        var meanings = "\"\\/\b\f\n\r\t";
        for (var i = 0; i < letters.length(); i++) {
            table[letters.charAt(i)] = meanings.charAt(i);
        }
        return table;
    }

    /// Whether a backslash may stand before a letter, other than that of a hexadecimal escape.
    static boolean isEscape(byte letter) {
        return ESCAPED[letter & 0xFF] != 0;
    }

    /// The string that was read last.
    String text() {
        return new String(chars, 0, length);
    }

    /// @param from index after the opening quote
    /// @return the index after the closing quote
    int read(byte[] bytes, int from, int end) throws Unreadable {
        var stop = (int) Math.min(end, (long) from + longest + 1);
        var into = room(stop - from);
        var at = from;
        var filled = 0;
        while (at < stop) {
            var next = bytes[at];
            if (next >= LOWEST && next != '"' && next != '\\') {
                into[filled++] = (char) next;
                at++;
            } else if ((next & 0xF0) == THREE && end - at >= 3) {
                into[filled++] = three(bytes, at);
                at += 3;
            } else if (next == '"') {
                length = filled;
                return at + 1;
            } else if (next == '\\' && at + 1 < end && ESCAPED[bytes[at + 1] & 0xFF] != 0) {
                into[filled++] = ESCAPED[bytes[at + 1] & 0xFF];
                at += 2;
            } else {
                length = filled;
                at = next == '\\' ? hexadecimal(bytes, at, end) : rare(bytes, at, end);
                filled = length;
            }
        }
        throw at >= end
                ? new Unreadable(Refusal.Reason.BROKEN_JSON, at, "the closing quote of a string")
                : new Unreadable(Refusal.Reason.TEXT_TOO_LARGE, at, "at most %d bytes of text".formatted(longest));
    }

    private char[] room(int needed) {
        if (chars.length < needed) {
            chars = new char[(int) Math.max(needed, Math.min(2L * chars.length, longest))];
        }
        return chars;
    }

    private static char three(byte[] bytes, int at) throws Unreadable {
        var following = (bytes[at + 1] & 0xFF) << Byte.SIZE | (bytes[at + 2] & 0xFF);
        var point = (bytes[at] & 0x0F) << 12 | (following & 0x3F00) >> 2 | (following & 0x3F);
        if ((following & 0xC0C0) != CONTINUATIONS || point < 0x800 || (point & 0xF800) == 0xD800) {
            throw brokenEncoding(at);
        }
        return (char) point;
    }

    /// A character of two or four bytes, or what is none.
    private int rare(byte[] bytes, int at, int end) throws Unreadable {
        if (bytes[at] >= 0) {
            throw new Unreadable(
                    Refusal.Reason.BROKEN_JSON, at, "an escape instead of the bare byte 0x%02x".formatted(bytes[at]));
        }
        var point = Utf8.at(bytes, at, end);
        if (point < 0) {
            throw brokenEncoding(at);
        }
        length += Character.toChars(point, chars, length);
        return at + Utf8.length(point);
    }

    private static Unreadable brokenEncoding(int at) {
        return new Unreadable(Refusal.Reason.BROKEN_ENCODING, at, "well-formed UTF-8");
    }

    /// @param at index of the backslash of an escape that is not one of one letter
    /// @return the index after the escape
    private int hexadecimal(byte[] bytes, int at, int end) throws Unreadable {
        var unit = JsonSyntax.hexadecimal(bytes, at, end);
        if (!Character.isSurrogate(unit)) {
            chars[length++] = unit;
            return at + 6;
        }
        if (Character.isHighSurrogate(unit) && at + 7 < end && bytes[at + 6] == '\\' && bytes[at + 7] == 'u') {
            var low = JsonSyntax.hexadecimal(bytes, at + 6, end);
            if (Character.isLowSurrogate(low)) {
                chars[length++] = unit;
                chars[length++] = low;
                return at + 12;
            }
        }
        throw new Unreadable(Refusal.Reason.BROKEN_ENCODING, at, "both halves of a surrogate pair");
    }
}
