package dev.ceyuan.benchmarks;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/// The options of a benchmark: `--name value`, and nothing else.
final class Options {

    private final Map<String, String> values = new HashMap<>();

    Options(String[] arguments) {
        for (var i = 0; i < arguments.length; i += 2) {
            if (!arguments[i].startsWith("--") || i + 1 == arguments.length) {
                throw new IllegalArgumentException("expected --name value (found=%s)".formatted(arguments[i]));
            }
            values.put(arguments[i].substring(2), arguments[i + 1]);
        }
    }

    String text(String name, String otherwise) {
        return values.getOrDefault(name, otherwise);
    }

    Path path(String name, String otherwise) {
        return Path.of(text(name, otherwise));
    }
}
