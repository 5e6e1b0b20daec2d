package dev.ceyuan.corpus.dataset;

import dev.ceyuan.corpus.wording.Wording;
import java.util.Locale;
import java.util.ResourceBundle;

/// The words of the papers, from `papers.properties` (Chinese) and `papers_en.properties`.
final class PaperWords {
    private final ResourceBundle bundle;
    private final Locale locale;

    private PaperWords(ResourceBundle bundle, Locale locale) {
        this.bundle = bundle;
        this.locale = locale;
    }

    static PaperWords in(Locale locale) {
        var bundle = ResourceBundle.getBundle(
                "dev.ceyuan.corpus.dataset.papers",
                Wording.isEnglish(locale) ? Locale.ENGLISH : Locale.ROOT,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        return new PaperWords(bundle, locale);
    }

    String get(String key) {
        return bundle.getString(key);
    }

    String get(Wording text) {
        return text.in(locale);
    }

    /// With a comma before every three digits, whatever the locale of the machine.
    static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
