package dev.ceyuan.corpus.evidence.report;

import dev.ceyuan.corpus.document.Share;
import dev.ceyuan.corpus.wording.Numbers;
import dev.ceyuan.corpus.wording.Wording;
import dev.ceyuan.corpus.wording.Words;
import java.util.Locale;

/// Words and numbers in the language of a report.
record Said(Locale locale) {
    private static final Words WORDS = Words.of("dev.ceyuan.corpus.evidence.report.messages");

    String of(String key, Object... arguments) {
        return WORDS.say(key, arguments).in(locale);
    }

    String of(Wording wording) {
        return wording.in(locale);
    }

    /// As the beginning of a line.
    String capitalised(Wording wording) {
        var words = of(wording);
        var end = words.offsetByCodePoints(0, 1);
        return words.substring(0, end).toUpperCase(Locale.ROOT) + words.substring(end);
    }

    /// The word for a constant: key `conclusion.not-met` for NOT_MET.
    String of(String kind, Enum<?> constant) {
        return of(kind + "." + constant.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    static String share(long part, long whole) {
        return whole == 0 ? "–" : Numbers.percent(Share.of(part, whole));
    }
}
