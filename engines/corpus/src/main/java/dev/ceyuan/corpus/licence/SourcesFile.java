package dev.ceyuan.corpus.licence;

import dev.ceyuan.corpus.wording.ErrorWords;
import dev.ceyuan.corpus.yaml.YamlMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// Reads `sources` and `agreements` from YAML.
final class SourcesFile {
    private static final int LARGEST_PRIORITY = 1_000;
    /// Not the name of a hidden file, nor a way out of a folder.
    private static final Pattern ID = Pattern.compile("(?!.*\\.\\.)[\\p{L}\\p{N}_-][\\p{L}\\p{N}_.-]*");

    private static final List<String> LEGALITIES = List.of("open-licence", "collection-record", "contract", "none");

    private SourcesFile() {}

    static Sources read(YamlMap root) {
        var sources = root.maps("sources").stream().map(SourcesFile::source).toList();
        var agreements = root.has("agreements")
                ? root.maps("agreements").stream().map(SourcesFile::agreement).toList()
                : List.<Agreement>of();
        root.finish();
        return new Sources(sources, agreements);
    }

    private static Source source(YamlMap map) {
        if (!ID.matcher(map.text("id")).matches()) {
            throw map.wrong("id", ErrorWords.say("expected.id"));
        }
        var patterns = new ArrayList<FilePattern>();
        map.texts("files").forEach(glob -> patterns.add(new FilePattern(glob)));
        var source = new Source(
                map.text("id"),
                map.wording("title"),
                patterns,
                map.text("licence"),
                map.text("origin"),
                map.text("collector"),
                map.one(Country.class, "country"),
                legality(map.map("evidence")),
                (int) map.whole("priority", 0, LARGEST_PRIORITY),
                map.text("attribution"));
        if (source.files().isEmpty()) {
            throw map.wrong("files", ErrorWords.say("expected.file-patterns"));
        }
        map.finish();
        return source;
    }

    private static Legality legality(YamlMap map) {
        var legality = switch (map.text("kind")) {
            case "open-licence" -> new Legality.OpenLicence(map.text("stated-at"));
            case "collection-record" -> new Legality.CollectionRecord(map.text("record"));
            case "contract" -> new Legality.Contract(map.text("agreement"));
            case "none" -> new Legality.Missing();
            default -> throw map.wrong("kind", ErrorWords.say("expected.one-of", LEGALITIES));
        };
        map.finish();
        return legality;
    }

    static Agreement agreement(YamlMap map) {
        if (!map.texts("territories").stream().allMatch(Release::isTerritory)) {
            throw map.wrong("territories", ErrorWords.say("expected.territories"));
        }
        var agreement = new Agreement(
                map.text("id"),
                map.text("party"),
                new TreeSet<>(map.texts("sources")),
                map.day("from"),
                map.day("until"),
                map.some(Purpose.class, "purposes"),
                new TreeSet<>(map.texts("territories")),
                new TreeSet<>(map.texts("licences")));
        map.finish();
        return agreement;
    }

    /// An agreement as far as it is about some sources.
    static Agreement about(Agreement agreement, Set<String> sources) {
        var about = new TreeSet<>(agreement.sources());
        about.retainAll(sources);
        return new Agreement(
                agreement.id(),
                agreement.party(),
                about,
                agreement.from(),
                agreement.until(),
                agreement.purposes(),
                agreement.territories(),
                agreement.licences());
    }
}
