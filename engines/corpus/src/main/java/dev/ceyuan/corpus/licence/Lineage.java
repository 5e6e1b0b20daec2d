package dev.ceyuan.corpus.licence;

import dev.ceyuan.corpus.CorpusException;
import dev.ceyuan.corpus.dataset.Manifest;
import dev.ceyuan.corpus.dataset.Markdown;
import dev.ceyuan.corpus.wording.ErrorWords;
import dev.ceyuan.corpus.wording.Wording;
import dev.ceyuan.corpus.yaml.YamlMap;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/// Whose text a release holds, by what it entered, and what is due for that. It stands in the release, so that
/// one can ask later which releases an agreement was about.
///
/// @param title       of the release
/// @param release     that the gate let the sources in for
/// @param parts       which file holds how much of which source
/// @param licence     that it bears
/// @param sources     of it, with their agreements
/// @param obligations of whoever hands it on
public record Lineage(
        Wording title,
        Release release,
        List<Holdings.Part> parts,
        String licence,
        Sources sources,
        List<Obligation> obligations) {
    /// What the file is called.
    public static final String NAME = "lineage.json";

    private static final Pattern WEB = Pattern.compile("https?://[^\\s\"<>\\\\^`{|}]+");

    /// An entry for each source in each file takes less than 200 bytes: enough for 300,000 of them.
    private static final int LARGEST = 1 << 26;

    public Lineage {
        parts = List.copyOf(parts);
        obligations = List.copyOf(obligations);
    }

    /// As a file.
    public String json() {
        return LineageFile.write(this);
    }

    /// Reads what take-back asks for.
    ///
    /// @param release its folder
    /// @throws dev.ceyuan.corpus.CorpusException that names the file and the key
    public static Holdings holdings(Path release) {
        if (!Files.exists(release.resolve(NAME))) {
            var there = Files.exists(release.resolve(Manifest.NAME));
            throw new CorpusException(
                    CorpusException.Kind.RELEASE,
                    release.toString(),
                    there ? ErrorWords.say("release.no-lineage") : ErrorWords.say("release.none"));
        }
        return ofRelease(() -> LineageFile.read(YamlMap.read(release.resolve(NAME), LARGEST)));
    }

    /// What is wrong with a lineage is no fault of who reads it.
    private static <T> T ofRelease(Supplier<T> reading) {
        try {
            return reading.get();
        } catch (CorpusException e) {
            throw e.as(CorpusException.Kind.RELEASE);
        }
    }

    /// Holds what somebody says that a release was made from, and for, against its lineage.
    ///
    /// @param folder  of the release
    /// @param sources may be more than those of the release
    /// @throws dev.ceyuan.corpus.CorpusException that names the source and the clause that differs
    public static void requireSame(Path folder, Wording title, Release release, Sources sources) {
        var comparison = new LineageComparison(ofRelease(() -> YamlMap.read(folder.resolve(NAME), LARGEST)));
        comparison.requireSame(sources);
        comparison.requireSame(title, release);
    }

    /// What is due, for people, as Markdown in both languages.
    public String notice() {
        var text = new StringBuilder("# NOTICE · 声明\n\n%s · %s\n".formatted(line(release.id()), line(licence)));
        sources.all().forEach(source -> notice(source, text));
        return text.toString();
    }

    private void notice(Source source, StringBuilder text) {
        text.append("\n## ").append(line(source.title().chinese())).append(" · ");
        text.append(line(source.title().english())).append("\n\n");
        text.append(line(source.attribution()))
                .append("  \n")
                .append(address(source.origin()))
                .append("\n\n");
        for (var each : obligations) {
            if (each.source().equals(source.id())) {
                text.append("- ").append(said(each, Locale.CHINESE)).append("  \n  ");
                text.append(said(each, Locale.ENGLISH)).append('\n');
            }
        }
    }

    private static String said(Obligation obligation, Locale locale) {
        var place = line(obligation.clause().place().in(locale));
        return Wording.isEnglish(locale)
                ? "%s (%s)".formatted(line(obligation.sentence().in(locale)), place)
                : "%s（%s）".formatted(line(obligation.sentence().in(locale)), place);
    }

    /// A link if it is an address on the web; anything else that a list of sources says is text.
    private static String address(String origin) {
        return isOnTheWeb(origin) ? "<" + origin + ">" : line(origin);
    }

    /// Whether what a list of sources says of an origin is an address on the web.
    public static boolean isOnTheWeb(String origin) {
        return WEB.matcher(origin).matches();
    }

    private static String line(String text) {
        return Markdown.text(text);
    }
}
