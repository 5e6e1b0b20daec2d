package dev.ceyuan.corpus.quality;

import dev.ceyuan.corpus.document.Document;
import dev.ceyuan.corpus.document.Limit;
import dev.ceyuan.corpus.document.Operator;
import dev.ceyuan.corpus.document.OperatorKind;
import dev.ceyuan.corpus.document.Parameters;
import dev.ceyuan.corpus.document.Share;
import dev.ceyuan.corpus.wording.ErrorWords;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/// Tags a document with its language and script, and drops what a recipe has no use for.
///
/// The script is told by the characters that only one of them uses, never by a single one: a page that quotes
/// a traditional name stays simplified.
final class LanguageRules implements Operator {
    static final String NAME = "language";

    private static final Limit ALLOWED = Limit.atLeast(1);

    private final Settings settings;
    private final Readings readings;

    /// @param cantonese of its characters among han characters, so that a text is tagged `yue`; in millionths
    /// @param mixed     of the rarer script among characters of one script, so that neither is meant
    private record Settings(
            Set<String> languages,
            Set<String> scripts,
            Limit hanShare,
            Language.Borders borders,
            long cantonese,
            long mixed) {}

    private LanguageRules(Settings settings, Readings readings) {
        this.settings = settings;
        this.readings = readings;
    }

    static OperatorKind kind(Readings readings) {
        return new OperatorKind(NAME, 1, parameters -> read(parameters, readings));
    }

    private static Supplier<Operator> read(Parameters parameters, Readings readings) {
        var defaults = new Defaults(NAME, parameters);
        var settings = new Settings(
                known(parameters, "languages", defaults.names("languages"), codes()),
                known(parameters, "scripts", defaults.names("scripts"), List.of("hans", "hant", "mixed", "none")),
                defaults.atLeastShare("han-share"),
                Language.Borders.read(defaults),
                defaults.share("cantonese-share"),
                defaults.share("mixed-script-share"));
        parameters.finish();
        return () -> new LanguageRules(settings, readings);
    }

    private static List<String> codes() {
        return List.of(Language.values()).stream().map(Language::code).toList();
    }

    private static Set<String> known(Parameters parameters, String name, List<String> given, List<String> known) {
        if (!known.containsAll(given)) {
            throw parameters.wrong(name, ErrorWords.say("expected.some-of", known), given);
        }
        return Set.copyOf(given);
    }

    @Override
    public void apply(Document document) {
        var reading = readings.of(document);
        var text = reading.statistics();
        var language = Language.of(text, reading.lines(), settings.borders());
        document.tag("language", language.code());
        document.judge("allowed-language", settings.languages().contains(language.code()) ? 1 : 0, ALLOWED);
        if (language == Language.ZH) {
            judgeChinese(document, text);
        } else {
            document.tag("script", "none");
        }
    }

    private void judgeChinese(Document document, CharStatistics text) {
        var script = script(text);
        document.tag("script", script);
        if (Share.of(text.inSet(ScriptSets.CANTONESE), text.count(CharClass.HAN)) >= settings.cantonese()) {
            document.tag("yue", "true");
        }
        document.measure("hant-share", hantShare(text));
        document.judge("allowed-script", settings.scripts().contains(script) ? 1 : 0, ALLOWED);
        document.judge("han-share", hanShare(text), settings.hanShare());
    }

    private String script(CharStatistics text) {
        if (text.inSet(ScriptSets.HANS) + text.inSet(ScriptSets.HANT) == 0) {
            return "none";
        }
        var hant = hantShare(text);
        if (Math.min(hant, Share.ONE - hant) >= settings.mixed()) {
            return "mixed";
        }
        return 2 * hant > Share.ONE ? "hant" : "hans";
    }

    /// Of characters that only traditional text uses among those that only one script uses.
    private static long hantShare(CharStatistics text) {
        var hant = text.inSet(ScriptSets.HANT);
        return Share.of(hant, hant + text.inSet(ScriptSets.HANS));
    }

    /// Of han characters among these, words in Latin letters and the letters of other scripts.
    private static long hanShare(CharStatistics text) {
        var han = text.count(CharClass.HAN);
        var others = text.count(CharClass.KANA) + text.count(CharClass.HANGUL) + text.count(CharClass.LETTER);
        return Share.of(han, han + others + text.latinWords());
    }
}
