package dev.ceyuan.platform.web;

import java.io.Serial;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// What a form or a program sent cannot be read. Programs get it as problem details, see [Refusals]; pages say
/// it themselves, beside the fields.
public final class UnreadFields extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final transient Map<String, String> problems;

    /// @param problems field to message key, in the order in which they are said
    public UnreadFields(Map<String, String> problems) {
        super("Unread fields (%s)".formatted(problems));
        this.problems = Collections.unmodifiableMap(new LinkedHashMap<>(problems));
    }

    /// Field to message key.
    public Map<String, String> problems() {
        return problems;
    }
}
