package dev.ceyuan.platform.registry;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One entry of a vocabulary.
///
/// @param id      lower-case words with hyphens; never reused for another meaning
/// @param parent  the wider entry, null at the top
/// @param chinese what it is called in Chinese
/// @param english what it is called in English
/// @param words   other words that mean it
/// @param links   entries of another vocabulary that it implies
public record Term(
        String id, @Nullable String parent, String chinese, String english, List<String> words, List<String> links) {

    public Term {
        if (!id.matches("[a-z][a-z0-9-]*")) {
            throw new IllegalArgumentException(
                    "A term's id has lower-case letters, digits and hyphens (%s)".formatted(id));
        }
        words = List.copyOf(words);
        links = List.copyOf(links);
    }

    /// The name in the language: English for English, else Chinese.
    public String label(Locale locale) {
        return "en".equals(locale.getLanguage()) ? english : chinese;
    }

    /// The wider entry's id.
    public Optional<String> wider() {
        return Optional.ofNullable(parent);
    }
}
