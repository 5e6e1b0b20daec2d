package dev.ceyuan.corpus.contamination;

import dev.ceyuan.corpus.wording.ErrorWords;
import dev.ceyuan.corpus.wording.Wording;
import java.io.Serial;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Reads one line of JSON (RFC 8259) into maps, lists and texts; numbers, `true`, `false` and `null` stay
/// as they are written.
final class JsonLine {
    private static final int MAX_DEPTH = 64;
    private static final String ESCAPES = "\"\\/bfnrt";
    private static final String ESCAPED = "\"\\/\b\f\n\r\t";
    private static final int UNICODE_DIGITS = 4;

    private final String line;
    private int at;

    /// The line is not JSON.
    static final class NotJson extends Exception {
        @Serial
        private static final long serialVersionUID = 1;

        private final Wording problem;

        NotJson(Wording problem) {
            super(problem.english());
            this.problem = problem;
        }

        /// What is wrong, and at which column.
        Wording problem() {
            return problem;
        }
    }

    private JsonLine(String line) {
        this.line = line;
    }

    /// The object on a line.
    static Map<?, ?> object(String line) throws NotJson {
        var reader = new JsonLine(line);
        var value = reader.value(0);
        reader.skipSpace();
        if (reader.at < line.length()) {
            throw reader.wrong(ErrorWords.say("json.line-end"));
        }
        if (value instanceof Map<?, ?> object) {
            return object;
        }
        throw new NotJson(ErrorWords.say("json.no-object"));
    }

    private Object value(int depth) throws NotJson {
        if (depth > MAX_DEPTH) {
            throw new NotJson(ErrorWords.say("json.too-deep", MAX_DEPTH));
        }
        skipSpace();
        return switch (peek()) {
            case '{' -> members(depth);
            case '[' -> elements(depth);
            case '"' -> text();
            default -> literal();
        };
    }

    private Map<String, Object> members(int depth) throws NotJson {
        var members = new LinkedHashMap<String, Object>();
        at++;
        skipSpace();
        if (peek() == '}') {
            at++;
            return members;
        }
        do {
            skipSpace();
            if (peek() != '"') {
                throw wrong(ErrorWords.say("json.name"));
            }
            var name = text();
            expect(':');
            members.put(name, value(depth + 1));
        } while (goesOn('}'));
        return members;
    }

    private List<Object> elements(int depth) throws NotJson {
        var elements = new ArrayList<>();
        at++;
        skipSpace();
        if (peek() == ']') {
            at++;
            return elements;
        }
        do {
            elements.add(value(depth + 1));
        } while (goesOn(']'));
        return elements;
    }

    private boolean goesOn(char end) throws NotJson {
        skipSpace();
        if (peek() == end) {
            at++;
            return false;
        }
        expect(',');
        return true;
    }

    private String text() throws NotJson {
        var text = new StringBuilder();
        at++;
        while (peek() != '"') {
            var c = line.charAt(at++);
            if (c < ' ') {
                throw wrong(ErrorWords.say("json.no-control"));
            }
            text.append(c == '\\' ? escaped() : c);
        }
        at++;
        return text.toString();
    }

    private char escaped() throws NotJson {
        var c = peek();
        at++;
        if (c == 'u') {
            return unicode();
        }
        var known = ESCAPES.indexOf(c);
        if (known < 0) {
            throw wrong(ErrorWords.say("json.escape"));
        }
        return ESCAPED.charAt(known);
    }

    private char unicode() throws NotJson {
        var value = 0;
        for (var i = 0; i < UNICODE_DIGITS; i++) {
            var digit = Character.digit(peek(), 16);
            if (digit < 0) {
                throw wrong(ErrorWords.say("json.hexadecimal"));
            }
            value = value * 16 + digit;
            at++;
        }
        return (char) value;
    }

    private Literal literal() throws NotJson {
        var start = at;
        while (at < line.length() && ",]} \t".indexOf(line.charAt(at)) < 0) {
            at++;
        }
        var written = line.substring(start, at);
        if (!written.matches("true|false|null|-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?")) {
            at = start;
            throw wrong(ErrorWords.say("json.value"));
        }
        return new Literal(written);
    }

    /// A number, `true`, `false` or `null`.
    record Literal(String written) {}

    private void expect(char c) throws NotJson {
        skipSpace();
        if (peek() != c) {
            throw wrong(Wording.same("'%s'".formatted(c)));
        }
        at++;
    }

    private char peek() throws NotJson {
        if (at >= line.length()) {
            throw wrong(ErrorWords.say("json.more"));
        }
        return line.charAt(at);
    }

    private void skipSpace() {
        while (at < line.length() && (line.charAt(at) == ' ' || line.charAt(at) == '\t' || line.charAt(at) == '\r')) {
            at++;
        }
    }

    private NotJson wrong(Wording expected) {
        return new NotJson(ErrorWords.say("json.wrong", at + 1, expected));
    }
}
