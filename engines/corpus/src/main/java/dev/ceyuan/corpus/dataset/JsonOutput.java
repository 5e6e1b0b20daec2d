package dev.ceyuan.corpus.dataset;

/// Writes JSON ([RFC 8259](https://www.rfc-editor.org/rfc/rfc8259)) without white space. Strings are escaped as
/// [RFC 8785, section 3.2.2.2](https://www.rfc-editor.org/rfc/rfc8785#section-3.2.2.2) says: only what must be.
final class JsonOutput {
    private static final String HEX = "0123456789abcdef";

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
        string(name);
        to.put(':');
        first = true;
        return this;
    }

    JsonOutput text(String text) {
        separate();
        string(text);
        return this;
    }

    JsonOutput whole(long number) {
        return literal(Long.toString(number));
    }

    /// `true`, `false`, `null` or a number.
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
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (Character.isSurrogate(c)) {
                i += surrogate(text, i);
            } else if (c >= 0x80) {
                to.multibyte(c);
            } else if (c < ' ' || c == '"' || c == '\\') {
                escaped(c);
            } else {
                to.put(c);
            }
        }
        to.put('"');
    }

    /// @return how many more chars belong to it
    private int surrogate(String text, int at) {
        var c = text.charAt(at);
        var next = at + 1 < text.length() ? text.charAt(at + 1) : 0;
        if (Character.isSurrogatePair(c, next)) {
            to.supplementary(c, next);
            return 1;
        }
        to.multibyte(Unicode.REPLACEMENT);
        return 0;
    }

    private void escaped(char c) {
        to.put('\\');
        switch (c) {
            case '"', '\\' -> to.put(c);
            case '\b' -> to.put('b');
            case '\t' -> to.put('t');
            case '\n' -> to.put('n');
            case '\f' -> to.put('f');
            case '\r' -> to.put('r');
            default -> to.ascii("u00").put(HEX.charAt(c >> 4)).put(HEX.charAt(c & 15));
        }
    }
}
