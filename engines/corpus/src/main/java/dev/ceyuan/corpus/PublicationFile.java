package dev.ceyuan.corpus;

import dev.ceyuan.corpus.dataset.DatasetDescription.Party;
import dev.ceyuan.corpus.licence.Purpose;
import dev.ceyuan.corpus.licence.Release;
import dev.ceyuan.corpus.wording.ErrorWords;
import dev.ceyuan.corpus.wording.Wording;
import dev.ceyuan.corpus.yaml.YamlMap;
import java.nio.file.Path;
import java.util.List;

/// Reads what is to be given out from YAML.
final class PublicationFile {
    private PublicationFile() {}

    static Publication read(Path file) {
        var root = YamlMap.read(file);
        if (!root.text("release").matches("[A-Za-z0-9][A-Za-z0-9._-]*")) {
            throw root.wrong("release", ErrorWords.say("expected.release-name"));
        }
        if (root.has("territory") && !Release.isTerritory(root.text("territory"))) {
            throw root.wrong("territory", ErrorWords.say("expected.territory"));
        }
        var publisher = party(root.map("publisher"));
        var publication = new Publication(
                root.text("release"),
                root.text("version"),
                root.wording("title"),
                root.wording("summary"),
                root.day("day"),
                root.one(Purpose.class, "purpose"),
                root.optionalText("licence"),
                root.optionalText("territory"),
                publisher,
                creators(root, publisher),
                root.address("page"),
                root.address("files"),
                List.copyOf(root.texts("keywords")),
                limits(root));
        root.finish();
        requireFitting(publication, root);
        return publication;
    }

    private static void requireFitting(Publication publication, YamlMap root) {
        if (!publication.files().getPath().endsWith("/")) {
            throw root.wrong("files", ErrorWords.say("expected.address-of-folder"));
        }
        if (publication.purpose() == Purpose.OPEN
                && publication.licence().filter(Release.PROPRIETARY::equals).isPresent()) {
            throw root.wrong("licence", ErrorWords.say("expected.licence-for-everybody"));
        }
    }

    private static Party party(YamlMap map) {
        var party = new Party(map.text("name"), map.address("page"));
        map.finish();
        return party;
    }

    private static List<Party> creators(YamlMap root, Party publisher) {
        if (!root.has("creators")) {
            return List.of(publisher);
        }
        return root.maps("creators").stream().map(PublicationFile::party).toList();
    }

    private static List<Wording> limits(YamlMap root) {
        if (!root.has("limits")) {
            return List.of();
        }
        return root.maps("limits").stream()
                .map(map -> {
                    var limit = new Wording(map.text("zh"), map.text("en"));
                    map.finish();
                    return limit;
                })
                .toList();
    }
}
