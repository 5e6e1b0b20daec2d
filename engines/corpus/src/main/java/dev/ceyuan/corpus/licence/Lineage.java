package dev.ceyuan.corpus.licence;

import dev.ceyuan.corpus.licence.Holdings.Holding;
import dev.ceyuan.corpus.wording.Wording;
import dev.ceyuan.corpus.yaml.YamlMap;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// Whose text a release holds, by what it entered, and what is due for that. It stands in the release, so that
/// one can ask later which releases an agreement was about.
///
/// @param holding     what the release holds
/// @param licence     that it bears
/// @param sources     of it, with their agreements
/// @param obligations of whoever hands it on
public record Lineage(Holding holding, String licence, Sources sources, List<Obligation> obligations) {
    /// What the file is called.
    public static final String NAME = "lineage.json";

    public Lineage {
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
        return LineageFile.read(YamlMap.read(release.resolve(NAME)));
    }

    /// What is due, for people, as Markdown in both languages.
    public String notice() {
        var text = new StringBuilder("# NOTICE · 声明\n\n%s · %s\n".formatted(holding.release(), licence));
        sources.all().forEach(source -> notice(source, text));
        return text.toString();
    }

    private void notice(Source source, StringBuilder text) {
        text.append("\n## ").append(line(source.title().chinese())).append(" · ");
        text.append(line(source.title().english())).append("\n\n");
        text.append(line(source.attribution()))
                .append("  \n<")
                .append(line(source.origin()))
                .append(">\n\n");
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

    private static String line(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
