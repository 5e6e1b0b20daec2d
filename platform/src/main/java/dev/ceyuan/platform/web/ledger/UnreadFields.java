package dev.ceyuan.platform.web.ledger;

import java.io.Serial;
import java.util.LinkedHashMap;
import java.util.Map;

/// What a form or a program sent cannot be read.
final class UnreadFields extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final transient Map<String, String> problems;

    /// @param problems field to message key
    UnreadFields(Map<String, String> problems) {
        super("Unread fields (%s)".formatted(problems));
        this.problems = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(problems));
    }

    UnreadFields(String field, Problem problem) {
        this(Map.of(field, problem.key()));
    }

    /// Field to message key.
    Map<String, String> problems() {
        return problems;
    }
}
