package dev.ceyuan.corpus.dataset;

import dev.ceyuan.corpus.wording.ErrorWords;
import dev.ceyuan.corpus.wording.Wording;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads JSON strictly ([RFC 8259](https://www.rfc-editor.org/rfc/rfc8259)), as far as we write it:
/// numbers are whole, no name stands twice in an object, no surrogate stands alone.
final class JsonInput {
    private static final int MOST_DEPTH = 16;
    private static final int LONGEST_NUMBER = 20;

    private final byte[] bytes;
    private final int to;
    private int at;

    private JsonInput(byte[] bytes, int from, int to) {
        this.bytes = bytes;
        this.at = from;
        this.to = to;
    }

    /// The object that a part of an array holds.
    static JsonFields object(byte[] bytes, int from, int to) throws Damaged {
        var input = new JsonInput(bytes, from, to);
        var value = input.value(0);
        input.space();
        if (input.at < to) {
            throw input.expected(ErrorWords.say("json.end"), from);
        }
        if (value instanceof Map<?, ?> map) {
            return JsonFields.of(map);
        }
        throw new Damaged("dataset.no-object");
    }

    private @Nullable Object value(int depth) throws Damaged {
        space();
        if (depth > MOST_DEPTH) {
            throw expected(ErrorWords.say("json.levels", MOST_DEPTH), at);
        }
        return switch (peek()) {
            case '{' -> map(depth);
            case '[' -> list(depth);
            case '"' -> text();
            case 't' -> literal("true", true);
            case 'f' -> literal("false", false);
            case 'n' -> literal("null", null);
            default -> number();
        };
    }

    private Map<String, @Nullable Object> map(int depth) throws Damaged {
        var map = new LinkedHashMap<String, @Nullable Object>();
        at++;
        space();
        while (peek() != '}') {
            if (!map.isEmpty()) {
                take(',');
                space();
            }
            var from = at;
            var name = text();
            space();
            take(':');
            var value = value(depth + 1);
            if (map.containsKey(name)) {
                throw expected(ErrorWords.say("json.new-name"), from);
            }
            map.put(name, value);
            space();
        }
        at++;
        return map;
    }

    private List<@Nullable Object> list(int depth) throws Damaged {
        var list = new ArrayList<@Nullable Object>();
        at++;
        space();
        while (peek() != ']') {
            if (!list.isEmpty()) {
                take(',');
            }
            list.add(value(depth + 1));
            space();
        }
        at++;
        return list;
    }

    private @Nullable Object literal(String literal, @Nullable Object value) throws Damaged {
        for (var i = 0; i < literal.length(); i++) {
            take(literal.charAt(i));
        }
        return value;
    }

    private Long number() throws Damaged {
        var from = at;
        while (at < to && (bytes[at] == '-' || bytes[at] >= '0' && bytes[at] <= '9')) {
            at++;
        }
        if (at > from && at - from <= LONGEST_NUMBER) {
            var digits = new String(bytes, from, at - from, StandardCharsets.US_ASCII);
            try {
                var number = Long.parseLong(digits);
                if (digits.equals(Long.toString(number))) {
                    return number;
                }
            } catch (NumberFormatException expected) {
                // falls through to the same complaint
            }
        }
        throw expected(ErrorWords.say("json.value"), from);
    }

    private String text() throws Damaged {
        take('"');
        var from = at;
        skipPlain();
        var text = utf8(from, at);
        if (peek() == '"') {
            at++;
            return text;
        }
        var unescaped = new StringBuilder(text);
        while (peek() != '"') {
            if (peek() == '\\') {
                at++;
                unescaped.append(escaped());
            }
            var start = at;
            skipPlain();
            unescaped.append(utf8(start, at));
        }
        at++;
        return paired(unescaped.toString(), from);
    }

    /// Skips what stands for itself in a string.
    private void skipPlain() throws Damaged {
        var next = at;
        while (next < to && bytes[next] != '"' && bytes[next] != '\\' && (bytes[next] < 0 || bytes[next] >= ' ')) {
            next++;
        }
        at = next;
        if (peek() >= 0 && peek() < ' ') {
            throw expected(ErrorWords.say("json.escaped-control"), at);
        }
    }

    private String paired(String text, int from) throws Damaged {
        if (!Unicode.wellFormed(text).equals(text)) {
            throw expected(ErrorWords.say("json.surrogates"), from);
        }
        return text;
    }

    private String utf8(int from, int end) throws Damaged {
        var text = new String(bytes, from, end - from, StandardCharsets.UTF_8);
        if (text.indexOf('\ufffd') < 0) {
            return text;
        }
        try { // it may be damage, or stand there
            var decoder = StandardCharsets.UTF_8.newDecoder();
            return decoder.decode(ByteBuffer.wrap(bytes, from, end - from)).toString();
        } catch (CharacterCodingException expected) {
            throw expected(Wording.same("UTF-8"), from);
        }
    }

    private char escaped() throws Damaged {
        var c = peek();
        at++;
        return switch (c) {
            case '"', '\\', '/' -> (char) c;
            case 'b' -> '\b';
            case 't' -> '\t';
            case 'n' -> '\n';
            case 'f' -> '\f';
            case 'r' -> '\r';
            case 'u' -> hexadecimal();
            default -> throw expected(ErrorWords.say("json.escape"), at - 1);
        };
    }

    private char hexadecimal() throws Damaged {
        var value = 0;
        for (var i = 0; i < 4; i++) {
            var digit = Character.digit(peek(), 16);
            if (digit < 0) {
                throw expected(ErrorWords.say("json.hexadecimal"), at);
            }
            value = value << 4 | digit;
            at++;
        }
        return (char) value;
    }

    private void space() {
        while (at < to && (bytes[at] == ' ' || bytes[at] == '\t' || bytes[at] == '\n' || bytes[at] == '\r')) {
            at++;
        }
    }

    private int peek() throws Damaged {
        if (at >= to) {
            throw new Damaged("dataset.json-cut");
        }
        return bytes[at];
    }

    private void take(char c) throws Damaged {
        if (peek() != c) {
            throw expected(Wording.same("'%s'".formatted(c)), at);
        }
        at++;
    }

    private Damaged expected(Wording what, int place) {
        return new Damaged("dataset.json", what, place);
    }
}
