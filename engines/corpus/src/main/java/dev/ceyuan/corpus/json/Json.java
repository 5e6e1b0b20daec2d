package dev.ceyuan.corpus.json;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Writes JSON (RFC 8259): maps in their order, lists, texts, numbers, booleans and null; anything else
/// as it writes itself. Half a surrogate pair is escaped, so that the bytes are always good UTF-8.
public final class Json {
    private static final String INDENT = "  ";

    private final StringBuilder out = new StringBuilder();
    private final boolean broken;

    private Json(boolean broken) {
        this.broken = broken;
    }

    /// On one line.
    public static String line(@Nullable Object value) {
        var json = new Json(false);
        json.value(value, "");
        return json.out.toString();
    }

    /// On many lines, for people.
    public static String pretty(@Nullable Object value) {
        var json = new Json(true);
        json.value(value, "\n");
        return json.out.append('\n').toString();
    }

    private void value(@Nullable Object value, String margin) {
        switch (value) {
            case null -> out.append("null");
            case Map<?, ?> map -> map(map, margin);
            case Iterable<?> list -> list(list, margin);
            case Number number -> out.append(number);
            case Boolean flag -> out.append(flag);
            default -> text(value.toString());
        }
    }

    private void map(Map<?, ?> map, String margin) {
        var inner = margin + INDENT;
        var separator = "";
        out.append('{');
        for (var entry : map.entrySet()) {
            out.append(separator).append(broken ? inner : "");
            text(String.valueOf(entry.getKey()));
            out.append(broken ? ": " : ":");
            value(entry.getValue(), inner);
            separator = ",";
        }
        out.append(broken && !map.isEmpty() ? margin : "").append('}');
    }

    private void list(Iterable<?> list, String margin) {
        var inner = margin + INDENT;
        var separator = "";
        out.append('[');
        for (var item : list) {
            out.append(separator).append(broken ? inner : "");
            value(item, inner);
            separator = ",";
        }
        out.append(broken && !separator.isEmpty() ? margin : "").append(']');
    }

    private void text(String text) {
        out.append('"');
        for (var at = 0; at < text.length(); at++) {
            var c = text.charAt(at);
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (c == '\n') {
                out.append("\\n");
            } else if (c < ' ' || isHalf(text, at)) {
                out.append("\\u%04x".formatted((int) c));
            } else {
                out.append(c);
            }
        }
        out.append('"');
    }

    private static boolean isHalf(String text, int at) {
        var c = text.charAt(at);
        if (Character.isHighSurrogate(c)) {
            return at + 1 == text.length() || !Character.isLowSurrogate(text.charAt(at + 1));
        }
        return Character.isLowSurrogate(c) && (at == 0 || !Character.isHighSurrogate(text.charAt(at - 1)));
    }
}
