package dev.ceyuan.browser;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;

/// The words of the pages, as the platform keeps them.
final class Bundles {
    private static final List<String> NAMES = List.of("web", "identity", "registry", "intake", "scenario", "ledger");

    private Bundles() {}

    /// Texts without gaps that one language has and the other has not.
    ///
    /// @param language end of the names of its files: empty for Chinese, `_en` for English
    static Set<String> onlyIn(String language, String other) {
        var words = new HashSet<>(textsOf(language));
        words.removeAll(textsOf(other));
        return Set.copyOf(words);
    }

    private static Set<String> textsOf(String language) {
        var texts = new HashSet<String>();
        for (var name : NAMES) {
            var file = "/messages/%s%s.properties".formatted(name, language);
            try (var in = new InputStreamReader(
                    Objects.requireNonNull(Bundles.class.getResourceAsStream(file), file), StandardCharsets.UTF_8)) {
                var bundle = new Properties();
                bundle.load(in);
                bundle.values().stream()
                        .map(value -> value.toString().strip())
                        .filter(text -> text.length() > 1 && !text.contains("{"))
                        .forEach(texts::add);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return texts;
    }
}
