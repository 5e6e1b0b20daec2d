package dev.ceyuan.corpus.input;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Finds the text and the id in a line of JSON and passes over the rest, which has to be well formed too.
final class JsonLine {
    private static final int TEXT = 1;
    private static final int ID = 2;
    private static final Pattern DOT = Pattern.compile("\\.");

    private final byte[][] textPath;
    private final byte[][] idPath;
    private final String textField;
    private final String idField;
    private final JsonSyntax syntax = new JsonSyntax();
    private final JsonString strings;
    private byte[] bytes = {};
    private byte[] nameBytes = {};
    private int nameBegin;
    private int nameEnd;
    private @Nullable String text;
    private @Nullable String id;

    JsonLine(InputOptions options) {
        this.textField = options.textField();
        this.idField = options.idField();
        this.textPath = path(textField);
        this.idPath = path(idField);
        this.strings = new JsonString(options.limits().textBytes());
    }

    private static byte[][] path(String field) {
        return DOT.splitAsStream(field)
                .map(name -> name.getBytes(StandardCharsets.UTF_8))
                .toArray(byte[][]::new);
    }

    /// @throws Unreadable with the index of the byte that is wrong
    void read(byte[] bytes, int from, int to) throws Unreadable {
        this.bytes = bytes;
        text = null;
        id = null;
        syntax.begin(bytes, from, to);
        syntax.expect('{');
        members(0, TEXT | ID);
        if (syntax.peek() >= 0) {
            throw syntax.broken("the end of the line");
        }
        if (text == null) {
            throw new Unreadable(Refusal.Reason.NO_TEXT, from, "a field %s".formatted(textField));
        }
    }

    String text() {
        return text == null ? "" : text;
    }

    /// Empty if the line has none.
    String id() {
        return id == null ? "" : id;
    }

    /// @param within which fields may be in this object
    private void members(int depth, int within) throws Unreadable {
        if (syntax.accept('}')) {
            return;
        }
        do {
            syntax.expect('"');
            var wanted = name(depth, within);
            syntax.expect(':');
            if (wanted == 0) {
                syntax.skipValue();
            } else {
                value(depth + 1, wanted);
            }
        } while (syntax.accept(','));
        syntax.expect('}');
    }

    /// @return which of the fields have this name at this depth
    private int name(int depth, int within) throws Unreadable {
        nameBegin = syntax.at();
        var escapes = syntax.skipString();
        nameEnd = syntax.at() - 1;
        nameBytes = bytes;
        if (escapes) {
            strings.read(bytes, nameBegin, syntax.at());
            nameBytes = strings.text().getBytes(StandardCharsets.UTF_8);
            nameBegin = 0;
            nameEnd = nameBytes.length;
        }
        var isText = (within & TEXT) != 0 && isNamed(textPath, depth);
        var isId = (within & ID) != 0 && isNamed(idPath, depth);
        return (isText ? TEXT : 0) | (isId ? ID : 0);
    }

    private boolean isNamed(byte[][] path, int depth) {
        return depth < path.length && Arrays.equals(path[depth], 0, path[depth].length, nameBytes, nameBegin, nameEnd);
    }

    /// @param wanted the fields whose names have led here
    private void value(int depth, int wanted) throws Unreadable {
        if ((wanted & TEXT) != 0 && depth == textPath.length) {
            text = once(text, textField, textValue());
        } else if ((wanted & ID) != 0 && depth == idPath.length) {
            id = once(id, idField, idValue());
        } else if (syntax.accept('{')) {
            members(depth, wanted);
        } else {
            syntax.skipValue();
        }
    }

    private String once(@Nullable String known, String field, String found) throws Unreadable {
        if (known != null) {
            throw new Unreadable(Refusal.Reason.REPEATED_FIELD, syntax.at(), "only one field %s".formatted(field));
        }
        return found;
    }

    private String textValue() throws Unreadable {
        if (!syntax.accept('"')) {
            throw wrongType("a string as %s".formatted(textField));
        }
        return string();
    }

    private String idValue() throws Unreadable {
        if (syntax.accept('"')) {
            return string();
        }
        var next = syntax.peek();
        if (next == 'n') {
            syntax.skipWord("null");
            return "";
        }
        if (next != '-' && (next < '0' || next > '9')) {
            throw wrongType("a string or a number as %s".formatted(idField));
        }
        var from = syntax.at();
        syntax.skipNumber();
        return new String(bytes, from, syntax.at() - from, StandardCharsets.US_ASCII);
    }

    /// Of another type only if it is of a type at all.
    private Unreadable wrongType(String expected) throws Unreadable {
        var at = syntax.at();
        syntax.skipValue();
        return new Unreadable(Refusal.Reason.WRONG_TYPE, at, expected);
    }

    private String string() throws Unreadable {
        syntax.moveTo(strings.read(bytes, syntax.at(), syntax.end()));
        return strings.text();
    }
}
