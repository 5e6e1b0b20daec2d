package dev.ceyuan.corpus.input;

import dev.ceyuan.corpus.letters.Utf8;

/// Goes over JSON in UTF-8 (RFC 8259) without making anything of it. What it passes over is well formed.
final class JsonSyntax {
    /// Containers within containers, at most.
    private static final int DEEPEST = 512;

    private static final int LOWEST = 0x20;

    private byte[] bytes = {};
    private int at;
    private int end;
    private final long[] objects = new long[DEEPEST / Long.SIZE]; // bit n: the container of depth n is an object

    void begin(byte[] bytes, int from, int to) {
        this.bytes = bytes;
        this.at = from;
        this.end = to;
    }

    int at() {
        return at;
    }

    void moveTo(int index) {
        at = index;
    }

    int end() {
        return end;
    }

    boolean isOver() {
        return at >= end;
    }

    /// The next byte that is not blank, or -1.
    int peek() {
        while (at < end) {
            var next = bytes[at];
            if (next > ' ' || (next != ' ' && next != '\n' && next != '\r' && next != '\t')) {
                return next & 0xFF;
            }
            at++;
        }
        return -1;
    }

    boolean accept(char wanted) {
        if (peek() != wanted) {
            return false;
        }
        at++;
        return true;
    }

    void expect(char wanted) throws Unreadable {
        if (!accept(wanted)) {
            throw broken("'%c'".formatted(wanted));
        }
    }

    Unreadable broken(String expected) {
        return new Unreadable(Refusal.Reason.BROKEN_JSON, at, expected);
    }

    /// Passes over a value with all that is in it.
    void skipValue() throws Unreadable {
        var depth = 0;
        do {
            var next = peek();
            if (next == '{' || next == '[') {
                if (depth == DEEPEST) {
                    throw broken("at most %d containers within containers".formatted(DEEPEST));
                }
                at++;
                enter(depth++, next == '{');
                if (accept(closing(depth - 1))) {
                    depth--;
                } else {
                    skipName(depth - 1);
                    continue;
                }
            } else {
                skipScalar(next);
            }
            while (depth > 0 && !accept(',')) {
                expect(closing(depth - 1));
                depth--;
            }
            if (depth > 0) {
                skipName(depth - 1);
            }
        } while (depth > 0);
    }

    private void enter(int depth, boolean object) {
        var bit = 1L << depth;
        objects[depth / Long.SIZE] = object ? objects[depth / Long.SIZE] | bit : objects[depth / Long.SIZE] & ~bit;
    }

    private boolean isObject(int depth) {
        return (objects[depth / Long.SIZE] & 1L << depth) != 0;
    }

    private char closing(int depth) {
        return isObject(depth) ? '}' : ']';
    }

    private void skipName(int depth) throws Unreadable {
        if (isObject(depth)) {
            expect('"');
            skipString();
            expect(':');
        }
    }

    private void skipScalar(int first) throws Unreadable {
        switch (first) {
            case '"' -> {
                at++;
                skipString();
            }
            case 't' -> skipWord("true");
            case 'f' -> skipWord("false");
            case 'n' -> skipWord("null");
            default -> skipNumber();
        }
    }

    void skipWord(String word) throws Unreadable {
        for (var i = 0; i < word.length(); i++) {
            if (at >= end || bytes[at] != word.charAt(i)) {
                throw broken(word);
            }
            at++;
        }
    }

    void skipNumber() throws Unreadable {
        if (at < end && bytes[at] == '-') {
            at++;
        }
        if (at < end && bytes[at] == '0') {
            at++;
        } else {
            skipDigits("a value");
        }
        if (at < end && bytes[at] == '.') {
            at++;
            skipDigits("a digit");
        }
        if (at < end && (bytes[at] == 'e' || bytes[at] == 'E')) {
            at++;
            if (at < end && (bytes[at] == '+' || bytes[at] == '-')) {
                at++;
            }
            skipDigits("a digit");
        }
    }

    private void skipDigits(String expected) throws Unreadable {
        var first = at;
        while (at < end && bytes[at] >= '0' && bytes[at] <= '9') {
            at++;
        }
        if (at == first) {
            throw broken(expected);
        }
    }

    /// Passes over a string behind its opening quote.
    ///
    /// @return whether there was an escape in it
    boolean skipString() throws Unreadable {
        var escapes = false;
        while (at < end) {
            var next = bytes[at];
            if (next == '"') {
                at++;
                return escapes;
            }
            if (next == '\\') {
                escapes = true;
                skipEscape();
            } else if (next >= LOWEST) {
                at++;
            } else if (next >= 0) {
                throw broken("an escape instead of the bare byte 0x%02x".formatted(next));
            } else {
                var point = Utf8.at(bytes, at, end);
                if (point < 0) {
                    throw new Unreadable(Refusal.Reason.BROKEN_ENCODING, at, "well-formed UTF-8");
                }
                at += Utf8.length(point);
            }
        }
        throw broken("the closing quote of a string");
    }

    private void skipEscape() throws Unreadable {
        if (at + 1 < end && JsonString.isEscape(bytes[at + 1])) {
            at += 2;
        } else {
            hexadecimal(bytes, at, end);
            at += 6;
        }
    }

    /// The unit of UTF-16 that an escape of four digits stands for.
    ///
    /// @param at index of the backslash
    static char hexadecimal(byte[] bytes, int at, int end) throws Unreadable {
        if (at + 1 >= end || bytes[at + 1] != 'u') {
            throw new Unreadable(Refusal.Reason.BROKEN_JSON, at + 1, "one of \"\\/bfnrtu");
        }
        var unit = 0;
        for (var i = at + 2; i < at + 6; i++) {
            var digit = i < end ? Character.digit(bytes[i], 16) : -1;
            if (digit < 0) {
                throw new Unreadable(Refusal.Reason.BROKEN_JSON, i, "four hexadecimal digits");
            }
            unit = unit << 4 | digit;
        }
        return (char) unit;
    }
}
