package dev.ceyuan.platform.registry;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/// The kinds of organisation: firm, agency, research institute …
@Service
public class OrganisationKinds {
    private final Vocabulary vocabulary;

    public OrganisationKinds() {
        this.vocabulary = VocabularyFile.read(VocabularyName.KINDS);
    }

    /// The version of the vocabulary.
    public int version() {
        return vocabulary.edition().version();
    }

    /// All kinds, in the order in which they are offered.
    public List<Term> all() {
        return vocabulary.terms();
    }

    /// The kind with this id.
    public Optional<Term> kind(String id) {
        return vocabulary.term(id);
    }

    /// The kind that a word means.
    public Optional<Term> find(String word) {
        return vocabulary.find(word);
    }

    Vocabulary vocabulary() {
        return vocabulary;
    }
}
