package dev.ceyuan.platform.web.scenario;

import java.util.LinkedHashMap;
import java.util.Map;

/// What is wrong with a form, field by field: the key of a message that says so in words.
final class FieldProblems {
    private final Map<String, String> keys = new LinkedHashMap<>();

    /// Remembers the first problem of a field.
    void add(String field, String kind) {
        keys.putIfAbsent(field, "scenario.problem." + kind);
    }

    boolean none() {
        return keys.isEmpty();
    }

    /// Field to key, in the order in which they were found.
    Map<String, String> keys() {
        return java.util.Collections.unmodifiableMap(keys);
    }
}
