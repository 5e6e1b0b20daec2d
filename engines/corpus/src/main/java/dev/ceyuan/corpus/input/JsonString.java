package dev.ceyuan.corpus.input;

/// Decodes strings of JSON (RFC 8259, section 7) from UTF-8, into chars that are used again and again.
final class JsonString {
    private static final int LOWEST = 0x20;

    private final int longest;
    private char[] chars = new char[1 << 10];
    private int length;

    /// @param longest string in bytes, as it stands in the file
    JsonString(int longest) {
        this.longest = longest;
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
            if (next >= LOWEST) {
                if (next == '"') {
                    length = filled;
                    return at + 1;
                }
                if (next == '\\') {
                    length = filled;
                    at = escape(bytes, at, end);
                    filled = length;
                } else {
                    into[filled++] = (char) next;
                    at++;
                }
            } else {
                var point = next >= 0 ? -1 : Utf8.at(bytes, at, end);
                if (point < 0) {
                    throw broken(next, at);
                }
                if (point < Character.MIN_SUPPLEMENTARY_CODE_POINT) {
                    into[filled++] = (char) point;
                    at += point < 0x800 ? 2 : 3;
                } else {
                    into[filled++] = Character.highSurrogate(point);
                    into[filled++] = Character.lowSurrogate(point);
                    at += 4;
                }
            }
        }
        throw unended(at, end);
    }

    private Unreadable unended(int at, int end) {
        return at >= end
                ? new Unreadable(Refusal.Reason.BROKEN_JSON, at, "the closing quote of a string")
                : new Unreadable(Refusal.Reason.TEXT_TOO_LARGE, at, "at most %d bytes of text".formatted(longest));
    }

    private static Unreadable broken(byte found, int at) {
        return found >= 0
                ? new Unreadable(
                        Refusal.Reason.BROKEN_JSON, at, "an escape instead of the bare byte 0x%02x".formatted(found))
                : new Unreadable(Refusal.Reason.BROKEN_ENCODING, at, "well-formed UTF-8");
    }

    private char[] room(int needed) {
        if (chars.length < needed) {
            chars = new char[Math.max(needed, (int) Math.min(2L * chars.length, longest))];
        }
        return chars;
    }

    /// @param at index of the backslash
    /// @return the index after the escape
    private int escape(byte[] bytes, int at, int end) throws Unreadable {
        if (at + 1 >= end) {
            throw unended(end, end);
        }
        if (bytes[at + 1] != 'u') {
            chars[length++] = JsonSyntax.escaped(bytes[at + 1], at + 1);
            return at + 2;
        }
        var unit = JsonSyntax.hexadecimal(bytes, at + 2, end);
        if (!Character.isSurrogate(unit)) {
            chars[length++] = unit;
            return at + 6;
        }
        if (Character.isHighSurrogate(unit) && at + 7 < end && bytes[at + 6] == '\\' && bytes[at + 7] == 'u') {
            var low = JsonSyntax.hexadecimal(bytes, at + 8, end);
            if (Character.isLowSurrogate(low)) {
                chars[length++] = unit;
                chars[length++] = low;
                return at + 12;
            }
        }
        throw new Unreadable(Refusal.Reason.BROKEN_ENCODING, at, "both halves of a surrogate pair");
    }
}
