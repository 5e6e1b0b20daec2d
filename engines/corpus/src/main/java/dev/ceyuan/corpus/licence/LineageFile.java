package dev.ceyuan.corpus.licence;

import dev.ceyuan.corpus.json.Json;
import dev.ceyuan.corpus.json.JsonMaps;
import dev.ceyuan.corpus.licence.Holdings.Holding;
import dev.ceyuan.corpus.licence.Holdings.Part;
import dev.ceyuan.corpus.wording.ErrorWords;
import dev.ceyuan.corpus.wording.Wording;
import dev.ceyuan.corpus.yaml.YamlMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Writes lineages as JSON, and reads them again: JSON is YAML.
final class LineageFile {
    private static final int FORMAT = 1;
    private static final long MOST_DOCUMENTS = Long.MAX_VALUE;

    private LineageFile() {}

    static String write(Lineage lineage) {
        var json = JsonMaps.of("format", FORMAT);
        json.putAll(head(lineage.title(), lineage.release()));
        json.put("licence", lineage.licence());
        json.put(
                "sources",
                lineage.sources().all().stream().map(LineageFile::source).toList());
        json.put(
                "agreements",
                lineage.sources().agreements().stream()
                        .map(LineageFile::agreement)
                        .toList());
        json.put("parts", lineage.parts().stream().map(LineageFile::part).toList());
        json.put(
                "obligations",
                lineage.obligations().stream().map(LineageFile::obligation).toList());
        return Json.pretty(json);
    }

    /// What the release was to be.
    static Map<String, @Nullable Object> head(Wording title, Release release) {
        var json = JsonMaps.of("release", release.id());
        json.put("title", JsonMaps.words(title));
        json.put("day", release.day());
        json.put("purpose", JsonMaps.written(release.purpose()));
        json.put("territory", release.territory().orElse(null));
        return json;
    }

    static Map<String, @Nullable Object> source(Source source) {
        var json = JsonMaps.of("id", source.id());
        json.put("title", JsonMaps.words(source.title()));
        json.put("licence", source.licence());
        json.put("origin", source.origin());
        json.put("collector", source.collector());
        json.put("country", JsonMaps.written(source.country()));
        json.put("evidence", evidence(source.legality()));
        json.put("attribution", source.attribution());
        return json;
    }

    private static Map<String, @Nullable Object> evidence(Legality legality) {
        var json = JsonMaps.of("kind", legality.kind());
        switch (legality) {
            case Legality.OpenLicence(var statedAt) -> json.put("stated-at", statedAt);
            case Legality.CollectionRecord(var record) -> json.put("record", record);
            case Legality.Contract(var agreement) -> json.put("agreement", agreement);
            case Legality.Missing _ -> {} // an agreement that was recorded later lets it in
        }
        return json;
    }

    static Map<String, @Nullable Object> agreement(Agreement agreement) {
        var json = JsonMaps.of("id", agreement.id());
        json.put("party", agreement.party());
        json.put("sources", agreement.sources());
        json.put("from", agreement.from());
        json.put("until", agreement.until());
        json.put(
                "purposes", agreement.purposes().stream().map(JsonMaps::written).toList());
        json.put("territories", agreement.territories());
        json.put("licences", agreement.licences());
        return json;
    }

    private static Map<String, @Nullable Object> part(Part part) {
        var json = JsonMaps.of("name", part.name());
        json.put("source", part.source());
        json.put("documents", part.documents());
        json.put("bases", part.bases().stream().map(Basis::written).toList());
        return json;
    }

    private static Map<String, @Nullable Object> obligation(Obligation obligation) {
        var json = JsonMaps.of("source", obligation.source());
        json.put("duty", JsonMaps.written(obligation.duty()));
        json.put("clause", JsonMaps.words(obligation.clause().place()));
        json.put("at", obligation.clause().source());
        json.put("sentence", JsonMaps.words(obligation.sentence()));
        return json;
    }

    static Holdings read(YamlMap root) {
        root.whole("format", FORMAT, FORMAT);
        var agreements =
                root.maps("agreements").stream().map(SourcesFile::agreement).toList();
        var parts = root.maps("parts").stream().map(LineageFile::part).toList();
        return new Holdings(agreements, List.of(new Holding(root.text("release"), root.day("day"), parts)));
    }

    private static Part part(YamlMap map) {
        var bases = map.texts("bases").stream()
                .map(written ->
                        Basis.read(written).orElseThrow(() -> map.wrong("bases", ErrorWords.say("expected.basis"))))
                .toList();
        return new Part(map.text("name"), map.text("source"), map.whole("documents", 0, MOST_DOCUMENTS), bases);
    }
}
