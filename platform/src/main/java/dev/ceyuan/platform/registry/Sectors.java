package dev.ceyuan.platform.registry;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/// The sectors (行业) of needs, offers and organisations: a forest in which words that mean the same meet.
@Service
public class Sectors {
    private final Vocabulary vocabulary;

    public Sectors() {
        this.vocabulary = VocabularyFile.read(VocabularyName.SECTORS);
    }

    /// The version of the vocabulary, to be stored with what is derived from it.
    public int version() {
        return vocabulary.edition().version();
    }

    /// All sectors, wider before narrower.
    public List<Term> all() {
        return vocabulary.terms();
    }

    /// The sectors at the top.
    public List<Term> top() {
        return vocabulary.children("");
    }

    /// The sector with this id.
    public Optional<Term> sector(String id) {
        return vocabulary.term(id);
    }

    /// The sector that a word means, such as `诊疗` for 医疗.
    public Optional<Term> find(String word) {
        return vocabulary.find(word);
    }

    /// The sectors that a cell means which may name several, such as `司法/科研`.
    public Recognised recognise(String words) {
        if (vocabulary.find(words).isPresent()) {
            return new Recognised(List.of(vocabulary.find(words).orElseThrow()), List.of());
        }
        var sectors = new ArrayList<Term>();
        var unknown = new ArrayList<String>();
        for (var word : words.split("[/、,，;；|\\n]")) {
            if (!word.isBlank()) {
                vocabulary.find(word).ifPresentOrElse(sectors::add, () -> unknown.add(word.strip()));
            }
        }
        return new Recognised(sectors.stream().distinct().toList(), unknown);
    }

    /// The sector and all wider ones, the widest first; empty for an unknown id.
    public List<Term> path(String id) {
        return vocabulary.path(id);
    }

    /// The ids of the sector and of all narrower ones: what a filter by this sector lets pass.
    public List<String> closure(String id) {
        return vocabulary.closure(id);
    }

    Vocabulary vocabulary() {
        return vocabulary;
    }

    /// What a cell with sector words says.
    ///
    /// @param sectors without repetition, in the order of the words
    /// @param unknown the words that mean no sector
    public record Recognised(List<Term> sectors, List<String> unknown) {
        public Recognised {
            sectors = List.copyOf(sectors);
            unknown = List.copyOf(unknown);
        }
    }
}
