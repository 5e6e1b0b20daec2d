package dev.ceyuan.platform.registry;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/// Places: the country, provinces and cities, and the districts of Beijing with its economic-technological
/// development area, which counts as a district in this programme.
@Service
public class Places {
    /// The id of Beijing, whose children are the districts.
    public static final String BEIJING = "beijing";

    /// The id of the whole country.
    public static final String NATIONWIDE = "china";

    private static final String WHAT_FOLLOWS_A_BRACKET = "[（(].*$";
    private final Vocabulary vocabulary;

    public Places() {
        this.vocabulary = VocabularyFile.read(VocabularyName.PLACES);
    }

    /// The version of the vocabulary.
    public int version() {
        return vocabulary.edition().version();
    }

    /// All places, wider before narrower.
    public List<Term> all() {
        return vocabulary.terms();
    }

    /// The sixteen districts of Beijing and the development area.
    public List<Term> districts() {
        return vocabulary.children(BEIJING);
    }

    /// The place with this id.
    public Optional<Term> place(String id) {
        return vocabulary.term(id);
    }

    /// The narrowest place that a text names: one word (`亦庄`), a wider and a narrower word in a row
    /// (`浙江杭州`, `北京经开区(亦庄)`), or, failing that, the wider place with which it begins.
    public Optional<Term> recognise(String text) {
        var whole = vocabulary.find(text);
        if (whole.isPresent()) {
            return whole;
        }
        var plain = text.replaceFirst(WHAT_FOLLOWS_A_BRACKET, "");
        return plain.isBlank() ? Optional.empty() : startOf(Vocabulary.key(plain));
    }

    /// The place and all wider ones, the widest first; empty for an unknown id.
    public List<Term> path(String id) {
        return vocabulary.path(id);
    }

    /// The ids of the place and of all narrower ones: what a filter by this place lets pass.
    public List<String> closure(String id) {
        return vocabulary.closure(id);
    }

    /// True if the one place lies in the other or is the same.
    public boolean lies(String inner, String outer) {
        return vocabulary.path(inner).stream().anyMatch(term -> term.id().equals(outer));
    }

    Vocabulary vocabulary() {
        return vocabulary;
    }

    private Optional<Term> startOf(String text) {
        for (var end = text.length(); end >= 2; end--) {
            var start = vocabulary.find(text.substring(0, end));
            if (start.isPresent()) {
                var wide = start.get();
                return end == text.length()
                        ? start
                        : startOf(text.substring(end))
                                .filter(narrow -> lies(narrow.id(), wide.id()))
                                .or(() -> start);
            }
        }
        return Optional.empty();
    }
}
