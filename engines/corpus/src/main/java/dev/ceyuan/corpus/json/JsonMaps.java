package dev.ceyuan.corpus.json;

import dev.ceyuan.corpus.wording.Wording;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What objects in JSON are made of.
public final class JsonMaps {
    private JsonMaps() {}

    /// An object, with its first member.
    public static Map<String, @Nullable Object> of(String key, Object value) {
        var map = new LinkedHashMap<String, @Nullable Object>();
        map.put(key, value);
        return map;
    }

    /// Words: members `zh` and `en`.
    public static Map<String, @Nullable Object> words(Wording wording) {
        var json = of("zh", wording.chinese());
        json.put("en", wording.english());
        return json;
    }

    /// A constant in lower case, with hyphens.
    public static String written(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
