package dev.ceyuan.platform.registry;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/// Reads the vocabulary files that ship with the platform.
final class VocabularyFile {

    private VocabularyFile() {}

    /// Reads `/vocabulary/<name>.yaml`.
    static Vocabulary read(VocabularyName name) {
        var file = "/vocabulary/" + name.key() + ".yaml";
        try (var in = Objects.requireNonNull(VocabularyFile.class.getResourceAsStream(file), file)) {
            return parse(name, in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }

    static Vocabulary parse(VocabularyName name, byte[] yaml) {
        var settings = LoadSettings.builder().setLabel(name.key()).build();
        var root = map(new Load(settings).loadFromString(new String(yaml, StandardCharsets.UTF_8)));
        if (!name.key().equals(root.get("vocabulary"))) {
            throw new IllegalArgumentException(
                    "Another vocabulary than %s (%s)".formatted(name, root.get("vocabulary")));
        }
        var terms = new ArrayList<Term>();
        collect(list(root.get("terms")), null, terms);
        var version = (Integer) Objects.requireNonNull(root.get("version"), "version");
        var effectiveOn = LocalDate.parse(text(root, "effective"));
        return new Vocabulary(new Vocabulary.Edition(name, version, effectiveOn, digest(yaml)), terms);
    }

    private static void collect(List<?> entries, @Nullable String parent, List<Term> terms) {
        for (var entry : entries) {
            var map = map(entry);
            var term = new Term(
                    text(map, "id"),
                    parent,
                    text(map, "zh"),
                    text(map, "en"),
                    texts(map.get("words")),
                    texts(map.get("links")));
            terms.add(term);
            collect(list(map.get("terms")), term.id(), terms);
        }
    }

    private static Map<?, ?> map(@Nullable Object node) {
        return (Map<?, ?>) Objects.requireNonNull(node);
    }

    private static List<?> list(@Nullable Object node) {
        return node == null ? List.of() : (List<?>) node;
    }

    private static List<String> texts(@Nullable Object node) {
        return list(node).stream().map(String::valueOf).toList();
    }

    private static String text(Map<?, ?> map, String key) {
        return String.valueOf(Objects.requireNonNull(map.get(key), key));
    }

    private static String digest(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
