package dev.ceyuan.corpus.dataset;

import java.util.Locale;

/// A text in Chinese and in English.
public record BilingualText(String chinese, String english) {
    /// The text in the language of a locale: English if it is that, else Chinese.
    public String in(Locale locale) {
        return isEnglish(locale) ? english : chinese;
    }

    static boolean isEnglish(Locale locale) {
        return locale.getLanguage().equals(Locale.ENGLISH.getLanguage());
    }
}
