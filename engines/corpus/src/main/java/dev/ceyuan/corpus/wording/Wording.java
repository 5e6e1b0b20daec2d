package dev.ceyuan.corpus.wording;

import java.io.Serializable;
import java.util.Locale;

/// The same words in Chinese and in English.
public record Wording(String chinese, String english) implements Serializable {
    public Wording {
        if (chinese.isBlank() || english.isBlank()) {
            throw new IllegalArgumentException(
                    "Words in one language only (chinese=%s, english=%s)".formatted(chinese, english));
        }
    }

    /// Words that are the same in both languages, such as a number or a name.
    public static Wording same(String words) {
        return new Wording(words, words);
    }

    /// @return English for English, Chinese for everything else
    public String in(Locale locale) {
        return isEnglish(locale) ? english : chinese;
    }

    /// Whether words are said in English there; they are in Chinese for everything else.
    public static boolean isEnglish(Locale locale) {
        return locale.getLanguage().equals(Locale.ENGLISH.getLanguage());
    }
}
