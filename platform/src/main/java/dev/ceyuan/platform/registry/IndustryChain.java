package dev.ceyuan.platform.registry;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/// The AI industry chain (产业链): base, technology and application layer, each with its segments.
@Service
public class IndustryChain {
    private final Vocabulary vocabulary;
    private final Sectors sectors;

    public IndustryChain(Sectors sectors) {
        this.vocabulary = VocabularyFile.read(VocabularyName.CHAIN);
        this.sectors = sectors;
        sectors.all().stream().flatMap(sector -> sector.links().stream()).forEach(this::require);
    }

    private void require(String segment) {
        if (vocabulary.term(segment).flatMap(Term::wider).isEmpty()) {
            throw new IllegalStateException("A sector implies a segment that does not exist (%s)".formatted(segment));
        }
    }

    /// The version of the vocabulary.
    public int version() {
        return vocabulary.edition().version();
    }

    /// All layers and segments, each layer before its segments.
    public List<Term> all() {
        return vocabulary.terms();
    }

    /// The three layers, from the base up.
    public List<Term> layers() {
        return vocabulary.children("");
    }

    /// The segments of a layer.
    public List<Term> segments(String layer) {
        return vocabulary.children(layer);
    }

    /// The layer or segment with this id.
    public Optional<Term> segment(String id) {
        return vocabulary.term(id);
    }

    /// The layer or segment that a word means.
    public Optional<Term> find(String word) {
        return vocabulary.find(word);
    }

    /// The layer of a segment; of a layer, itself.
    public Optional<Term> layerOf(String id) {
        return vocabulary.path(id).stream().findFirst();
    }

    /// The ids of a layer and its segments, or of the segment alone: what a filter lets pass.
    public List<String> closure(String id) {
        return vocabulary.closure(id);
    }

    /// The segments that a sector implies when nothing more precise is known.
    public List<Term> impliedBy(String sector) {
        return sectors.sector(sector).map(Term::links).orElse(List.of()).stream()
                .flatMap(id -> vocabulary.term(id).stream())
                .toList();
    }

    Vocabulary vocabulary() {
        return vocabulary;
    }
}
