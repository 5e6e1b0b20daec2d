package dev.ceyuan.platform.registry;

import dev.ceyuan.text.NormalisedText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One edition of a vocabulary: a forest of terms, and the words that lead to them.
final class Vocabulary {
    private final Edition edition;
    private final Map<String, Term> terms;
    private final Map<String, Term> byWord;
    private final Map<String, List<Term>> children;

    /// @param terms wider before narrower
    /// @throws IllegalArgumentException if two terms share an id or a word, or a parent is missing
    Vocabulary(Edition edition, List<Term> terms) {
        this.edition = edition;
        var byId = new LinkedHashMap<String, Term>();
        var words = new HashMap<String, Term>();
        var narrower = new LinkedHashMap<String, List<Term>>();
        for (var term : terms) {
            if (byId.put(term.id(), term) != null || (term.parent() != null && !byId.containsKey(term.parent()))) {
                throw new IllegalArgumentException(
                        "Twice the same term, or one before its parent (%s)".formatted(term));
            }
            narrower.computeIfAbsent(term.wider().orElse(""), _ -> new ArrayList<>())
                    .add(term);
            wordsOf(term).forEach(word -> claim(words, word, term));
        }
        this.terms = Collections.unmodifiableMap(byId);
        this.byWord = Map.copyOf(words);
        this.children = Collections.unmodifiableMap(narrower);
    }

    private static void claim(Map<String, Term> words, String word, Term term) {
        var before = words.putIfAbsent(word, term);
        if (before != null && before != term) {
            throw new IllegalArgumentException(
                    "A word that means two terms (%s: %s, %s)".formatted(word, before.id(), term.id()));
        }
    }

    Edition edition() {
        return edition;
    }

    /// All terms, wider before narrower, in the order of the file.
    List<Term> terms() {
        return List.copyOf(terms.values());
    }

    Optional<Term> term(String id) {
        return Optional.ofNullable(terms.get(id));
    }

    /// The term that a word means; width, case, spaces and traditional characters make no difference.
    Optional<Term> find(String word) {
        return Optional.ofNullable(byWord.get(key(word)));
    }

    /// The term and all wider ones, the widest first.
    List<Term> path(String id) {
        var path = new ArrayList<Term>();
        for (var term = terms.get(id); term != null; term = term.parent() == null ? null : terms.get(term.parent())) {
            path.addFirst(term);
        }
        return List.copyOf(path);
    }

    /// The term's direct narrower terms; those at the top for an empty id.
    List<Term> children(String id) {
        return List.copyOf(children.getOrDefault(id, List.of()));
    }

    /// The ids of the term and of all narrower ones.
    List<String> closure(String id) {
        var found = new ArrayList<String>();
        if (terms.containsKey(id)) {
            found.add(id);
            children.getOrDefault(id, List.of()).forEach(child -> found.addAll(closure(child.id())));
        }
        return List.copyOf(found);
    }

    /// The words that mean a term, as they are compared.
    static List<String> wordsOf(Term term) {
        var words = new ArrayList<>(term.words());
        words.add(term.id());
        words.add(term.chinese());
        words.add(term.english());
        return words.stream().map(Vocabulary::key).distinct().toList();
    }

    /// A word as it is compared.
    static String key(String word) {
        return NormalisedText.fold(word).replaceAll("[\\s\\p{Z}]+", "");
    }

    /// Which edition of which vocabulary.
    ///
    /// @param version     counts from 1; a change of content needs a new one
    /// @param effectiveOn the day from which the edition holds
    /// @param digest      SHA-256 of the file, in hexadecimal
    record Edition(VocabularyName name, int version, LocalDate effectiveOn, String digest) {}
}
