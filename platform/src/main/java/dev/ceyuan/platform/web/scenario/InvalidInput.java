package dev.ceyuan.platform.web.scenario;

import java.io.Serial;
import java.util.Map;

/// What a program sent cannot be read.
final class InvalidInput extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final transient Map<String, String> problems;

    /// @param problems field to message key
    InvalidInput(Map<String, String> problems) {
        super("Invalid input (%s)".formatted(problems));
        this.problems = Map.copyOf(problems);
    }

    Map<String, String> problems() {
        return problems;
    }
}
