package dev.ceyuan.corpus.dataset;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// JSON texts of maps, lists, texts, whole numbers and truth values.
final class Json {
    private static final String INDENT = "  ";

    private Json() {}

    /// The canonical form of [RFC 8785](https://www.rfc-editor.org/rfc/rfc8785): no white space, members
    /// sorted by the UTF-16 of their names. Numbers are whole.
    static byte[] canonical(Object value) {
        var bytes = new Bytes(1 << 12);
        write(value, new JsonOutput(bytes));
        return bytes.copy();
    }

    private static void write(Object value, JsonOutput to) {
        switch (value) {
            case Map<?, ?> map -> {
                to.begin('{');
                var sorted = new TreeMap<String, Object>();
                map.forEach((name, member) -> sorted.put((String) name, member));
                sorted.forEach((name, member) -> write(member, to.name(name)));
                to.end('}');
            }
            case List<?> list -> {
                to.begin('[');
                list.forEach(each -> write(each, to));
                to.end(']');
            }
            case String text -> to.text(text);
            case Long number -> to.whole(number);
            case Boolean truth -> to.literal(truth.toString());
            default -> throw new IllegalArgumentException("No JSON (value=%s)".formatted(value));
        }
    }

    /// For people: members in their order, each on a line of its own.
    static String pretty(Object value) {
        var text = new StringBuilder();
        pretty(value, "\n", text);
        return text.append('\n').toString();
    }

    private static void pretty(Object value, String line, StringBuilder text) {
        switch (value) {
            case Map<?, ?> map
            when !map.isEmpty() -> {
                var separator = "{";
                for (var member : map.entrySet()) {
                    text.append(separator).append(line).append(INDENT);
                    text.append(inline(member.getKey())).append(": ");
                    pretty(member.getValue(), line + INDENT, text);
                    separator = ",";
                }
                text.append(line).append('}');
            }
            case List<?> list
            when !list.isEmpty() -> {
                var separator = "[";
                for (var each : list) {
                    text.append(separator).append(line).append(INDENT);
                    pretty(each, line + INDENT, text);
                    separator = ",";
                }
                text.append(line).append(']');
            }
            default -> text.append(inline(value));
        }
    }

    private static String inline(Object value) {
        return new String(canonical(value), StandardCharsets.UTF_8);
    }
}
