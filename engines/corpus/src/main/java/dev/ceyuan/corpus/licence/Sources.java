package dev.ceyuan.corpus.licence;

import dev.ceyuan.corpus.CorpusException;
import dev.ceyuan.corpus.wording.ErrorWords;
import dev.ceyuan.corpus.wording.Wording;
import dev.ceyuan.corpus.yaml.YamlMap;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The sources of a corpus and the agreements about them.
public final class Sources {
    private final Map<String, Source> byId = new LinkedHashMap<>();
    private final Map<String, Agreement> agreements = new LinkedHashMap<>();

    public Sources(List<Source> sources, List<Agreement> agreements) {
        sources.forEach(this::add);
        agreements.forEach(this::add);
        sources.forEach(this::requireAgreement);
    }

    /// Reads a file of sources strictly.
    ///
    /// @throws CorpusException that names the file and the key
    public static Sources read(Path file) {
        return SourcesFile.read(YamlMap.read(file));
    }

    /// Reads a file of sources strictly.
    ///
    /// @param file what the user calls it
    /// @throws CorpusException that names the file and the key
    public static Sources read(String file, byte[] yaml) {
        return SourcesFile.read(YamlMap.read(file, yaml));
    }

    private void add(Source source) {
        if (byId.putIfAbsent(source.id(), source) != null) {
            throw wrong(ErrorWords.say("subject.source", source.id()), ErrorWords.say("sources.twice"));
        }
    }

    private void add(Agreement agreement) {
        if (agreements.putIfAbsent(agreement.id(), agreement) != null) {
            throw wrong(about(agreement), ErrorWords.say("sources.twice"));
        }
        for (var source : agreement.sources()) {
            if (!byId.containsKey(source)) {
                throw wrong(about(agreement), ErrorWords.say("sources.unknown", source));
            }
        }
    }

    private void requireAgreement(Source source) {
        if (source.legality() instanceof Legality.Contract(var id)) {
            var agreement = agreements.get(id);
            if (agreement == null || !agreement.sources().contains(source.id())) {
                throw wrong(
                        ErrorWords.say("subject.source", source.id()), ErrorWords.say("sources.other-agreement", id));
            }
        }
    }

    private static Wording about(Agreement agreement) {
        return ErrorWords.say("subject.agreement", agreement.id());
    }

    private static CorpusException wrong(Wording subject, Wording message) {
        return new CorpusException(CorpusException.Kind.RECIPE, subject, message, null);
    }

    /// All sources in the order of their file.
    public List<Source> all() {
        return List.copyOf(byId.values());
    }

    public List<Agreement> agreements() {
        return List.copyOf(agreements.values());
    }

    /// The agreements about a source.
    public List<Agreement> agreementsOn(String source) {
        return agreements.values().stream()
                .filter(agreement -> agreement.sources().contains(source))
                .toList();
    }

    public Optional<Source> source(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /// The source of a file.
    ///
    /// @param path relative to the input folder, with `/` between folders
    /// @throws CorpusException if two sources want it
    public Optional<Source> ofFile(String path) {
        var wanting = byId.values().stream()
                .filter(source -> source.files().stream().anyMatch(pattern -> pattern.matches(path)))
                .toList();
        if (wanting.size() > 1) {
            var ids = wanting.stream().map(Source::id).toList();
            throw wrong(Wording.same(path), ErrorWords.say("sources.several", ids));
        }
        return wanting.stream().findFirst();
    }

    /// These sources and one more agreement.
    public Sources with(Agreement agreement) {
        var more = new ArrayList<>(agreements());
        more.add(agreement);
        return new Sources(all(), more);
    }

    /// Some of these sources, with the agreements about them.
    public Sources only(Set<String> ids) {
        var kept = byId.values().stream()
                .filter(source -> ids.contains(source.id()))
                .toList();
        var about = new ArrayList<Agreement>();
        for (var agreement : agreements.values()) {
            if (!Collections.disjoint(agreement.sources(), ids)) {
                about.add(SourcesFile.about(agreement, ids));
            }
        }
        return new Sources(kept, about);
    }

    /// All sources but some.
    public Sources without(Set<String> ids) {
        var kept = new HashSet<>(byId.keySet());
        kept.removeAll(ids);
        return only(kept);
    }
}
