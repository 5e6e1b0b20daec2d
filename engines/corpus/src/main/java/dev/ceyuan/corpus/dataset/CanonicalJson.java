package dev.ceyuan.corpus.dataset;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// JSON of maps, lists, texts, whole numbers and truth values in the one form that it is signed in.
final class CanonicalJson {
    private CanonicalJson() {}

    /// The form of [RFC 8785](https://www.rfc-editor.org/rfc/rfc8785): no white space, members
    /// sorted by the UTF-16 of their names. Numbers are whole.
    static byte[] of(Object value) {
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
}
