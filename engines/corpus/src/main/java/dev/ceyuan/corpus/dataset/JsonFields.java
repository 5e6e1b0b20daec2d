package dev.ceyuan.corpus.dataset;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The members of a JSON object, each to be taken once, none to be left.
final class JsonFields {
    private final Map<String, @Nullable Object> values;

    private JsonFields(Map<String, @Nullable Object> values) {
        this.values = values;
    }

    static JsonFields of(Map<?, ?> map) {
        var values = new LinkedHashMap<String, @Nullable Object>();
        map.forEach((name, value) -> values.put(String.valueOf(name), value));
        return new JsonFields(values);
    }

    boolean has(String name) {
        return values.containsKey(name);
    }

    String text(String name) throws Damaged {
        return as(String.class, name, take(name));
    }

    long whole(String name) throws Damaged {
        return as(Long.class, name, take(name));
    }

    @Nullable
    String textOrNull(String name) throws Damaged {
        var value = take(name);
        return value == null ? null : as(String.class, name, value);
    }

    @Nullable
    Long wholeOrNull(String name) throws Damaged {
        var value = take(name);
        return value == null ? null : as(Long.class, name, value);
    }

    JsonFields object(String name) throws Damaged {
        return of(as(Map.class, name, take(name)));
    }

    List<?> list(String name) throws Damaged {
        return as(List.class, name, take(name));
    }

    /// The objects of a list.
    List<JsonFields> objects(String name) throws Damaged {
        var objects = new ArrayList<JsonFields>();
        for (var each : list(name)) {
            objects.add(of(as(Map.class, name, each)));
        }
        return objects;
    }

    /// All members, as texts.
    Map<String, String> texts() throws Damaged {
        return all(String.class);
    }

    /// All members, as whole numbers.
    Map<String, Long> wholes() throws Damaged {
        return all(Long.class);
    }

    private <T> Map<String, T> all(Class<T> type) throws Damaged {
        var all = new LinkedHashMap<String, T>();
        for (var each : values.entrySet()) {
            all.put(each.getKey(), as(type, each.getKey(), each.getValue()));
        }
        return all;
    }

    /// All members, of whatever type.
    Map<String, Object> all() throws Damaged {
        return all(Object.class);
    }

    List<String> names() {
        return List.copyOf(values.keySet());
    }

    /// To be called when everything was taken.
    void finish() throws Damaged {
        if (!values.isEmpty()) {
            throw new Damaged("dataset.unknown", values.keySet());
        }
    }

    private @Nullable Object take(String name) throws Damaged {
        if (!values.containsKey(name)) {
            throw new Damaged("dataset.missing", name);
        }
        return values.remove(name);
    }

    static <T> T as(Class<T> type, String name, @Nullable Object value) throws Damaged {
        if (!type.isInstance(value)) {
            throw new Damaged("dataset.type", name, type.getSimpleName());
        }
        return type.cast(value);
    }
}
