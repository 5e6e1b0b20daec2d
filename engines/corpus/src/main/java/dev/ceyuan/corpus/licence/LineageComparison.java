package dev.ceyuan.corpus.licence;

import dev.ceyuan.corpus.CorpusException;
import dev.ceyuan.corpus.json.Json;
import dev.ceyuan.corpus.wording.ErrorWords;
import dev.ceyuan.corpus.wording.Wording;
import dev.ceyuan.corpus.yaml.YamlMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Holds what somebody says a release was made from, and for, against its lineage: word for word, as far as the
/// lineage goes.
final class LineageComparison {
    private final YamlMap lineage;

    LineageComparison(YamlMap lineage) {
        this.lineage = lineage;
    }

    /// @param release that is asked for; a licence only if it asks for one
    /// @throws CorpusException that names the first clause that differs
    void requireSame(Wording title, Release release) {
        var asked = LineageFile.head(title, release);
        release.licence().ifPresent(licence -> asked.put("licence", licence));
        requireSame(asked, lineage, key -> ErrorWords.say("subject.release-key", key));
    }

    /// @param given may have more sources than the release
    /// @throws CorpusException that names the first source and clause that differs
    void requireSame(Sources given) {
        var ids = new TreeSet<String>();
        for (var source : lineage.maps("sources")) {
            var id = source.text("id");
            ids.add(id);
            var same = given.source(id)
                    .orElseThrow(() ->
                            wrong(ErrorWords.say("subject.source", id), ErrorWords.say("release.source-missing")));
            requireSame(LineageFile.source(same), source, key -> ErrorWords.say("subject.source-key", id, key));
        }
        requireSameAgreements(given.only(ids));
    }

    private void requireSameAgreements(Sources given) {
        var known = lineage.maps("agreements").stream()
                .collect(Collectors.toMap(map -> map.text("id"), Function.identity()));
        for (var agreement : given.agreements()) {
            var id = agreement.id();
            var same = known.remove(id);
            if (same == null) {
                throw wrong(ErrorWords.say("subject.agreement", id), ErrorWords.say("release.agreement-added"));
            }
            requireSame(
                    LineageFile.agreement(agreement), same, key -> ErrorWords.say("subject.agreement-key", id, key));
        }
        known.keySet().stream().sorted().findFirst().ifPresent(id -> {
            throw wrong(ErrorWords.say("subject.agreement", id), ErrorWords.say("release.agreement-missing"));
        });
    }

    private static void requireSame(
            Map<String, @Nullable Object> given, YamlMap lineage, Function<String, Wording> place) {
        given.forEach((key, value) -> {
            var said = Json.line(value);
            var stands = lineage.json(key);
            if (!said.equals(stands)) {
                throw wrong(place.apply(key), ErrorWords.say("release.other-clause", said, stands));
            }
        });
    }

    private static CorpusException wrong(Wording place, Wording message) {
        return new CorpusException(CorpusException.Kind.RECIPE, place, message, null);
    }
}
