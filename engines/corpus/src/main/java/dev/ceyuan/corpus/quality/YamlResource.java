package dev.ceyuan.corpus.quality;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/// A YAML file that comes with the engine: a list of rows.
final class YamlResource {

    /// A row of the file.
    record Row(Map<?, ?> values) {
        String text(String key) {
            return String.valueOf(Objects.requireNonNull(values.get(key), key)).strip();
        }

        String textOr(String key, String otherwise) {
            return values.containsKey(key) ? text(key) : otherwise;
        }

        List<String> texts(String key) {
            var list = (List<?>) Objects.requireNonNull(values.get(key), key);
            return list.stream().map(String::valueOf).toList();
        }
    }

    private YamlResource() {}

    static List<Row> rows(String file) {
        try (var in = Objects.requireNonNull(YamlResource.class.getResourceAsStream(file), file)) {
            var settings = LoadSettings.builder().setLabel(file).build();
            var root = new Load(settings).loadFromString(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            return list(root).stream().map(row -> new Row((Map<?, ?>) row)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }

    private static List<?> list(@Nullable Object root) {
        return (List<?>) Objects.requireNonNull(root);
    }
}
