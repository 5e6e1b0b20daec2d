package dev.ceyuan.matching;

import dev.ceyuan.matching.Match.Evidence;
import dev.ceyuan.matching.Match.Span;
import dev.ceyuan.text.NormalisedText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.util.VectorUtil;

/// Finds the pair of stretches of two items that speaks most for their match: the pair of passages with the
/// highest blend of shared words and nearness, and in each passage the sentence that shares most.
final class EvidenceFinder {

    private static final int MAXIMUM_SHARED_TERMS = 8;
    private static final float[] NONE = {};
    private static final String SENTENCE_ENDS = "。！？；!?;\n";

    private final Probe probe;
    private final Map<String, Double> weights = new HashMap<>();
    private final double most;

    EvidenceFinder(Probe probe, List<WordScores.WeightedTerm> terms) {
        this.probe = probe;
        terms.forEach(term -> weights.put(term.term(), term.weight()));
        most = Math.max(
                1e-9,
                terms.stream().mapToDouble(WordScores.WeightedTerm::weight).sum());
    }

    /// A pair of passages, by their places.
    private record Pair(int asked, int found, double weight) {}

    Optional<Evidence> find(Item found, List<Passage> passages, List<float[]> vectors) {
        var best = new Pair(-1, -1, Double.NEGATIVE_INFINITY);
        for (var asked = 0;
                asked
                        < Math.min(
                                probe.passages().size(),
                                Math.max(1, probe.vectors().size()));
                asked++) {
            for (var place = 0; place < passages.size(); place++) {
                var weight = weight(asked, passages.get(place), place < vectors.size() ? vectors.get(place) : NONE);
                if (weight > best.weight()) {
                    best = new Pair(asked, place, weight);
                }
            }
        }
        return best.asked() < 0
                ? Optional.empty()
                : Optional.of(evidence(probe.passages().get(best.asked()), found, passages.get(best.found())));
    }

    private double weight(int asked, Passage passage, float[] vector) {
        var shared = distinctWeight(passage.words(), weights) / most;
        var near = asked < probe.vectors().size() && vector.length > 0
                ? VectorUtil.dotProduct(probe.vectors().get(asked), vector)
                : 0;
        return (1 - probe.meaningShare()) * shared + probe.meaningShare() * near;
    }

    private Evidence evidence(Passage asked, Item foundItem, Passage found) {
        var askedSpan = asked.span(probe.item());
        var foundSpan = sentence(found.span(foundItem), askedSpan.quote());
        var shared = SharedWords.of(
                NormalisedText.fold(probe.item().title() + "\n" + askedSpan.quote()),
                NormalisedText.fold(foundSpan.quote()),
                weights);
        var quoted = NormalisedText.of(foundSpan.quote());
        var terms = shared.stream()
                .limit(MAXIMUM_SHARED_TERMS)
                .map(stretch -> SharedWords.quote(quoted, stretch))
                .toList();
        return new Evidence(sentence(askedSpan, foundSpan.quote()), foundSpan, terms);
    }

    /// The sentence of a span that shares most words with a text; the whole span if none shares any.
    private Span sentence(Span span, String other) {
        var otherTerms = new HashMap<String, Double>();
        Grams.cut(NormalisedText.fold(other), (text, start, end) -> {
            var term = text.substring(start, end);
            otherTerms.put(term, weights.getOrDefault(term, 0.0));
        });
        var best = span;
        var bestWeight = 0.0;
        for (var sentence : sentences(span)) {
            var weight = distinctWeight(sentence.quote(), otherTerms);
            if (weight > bestWeight) {
                best = sentence;
                bestWeight = weight;
            }
        }
        return best;
    }

    private static double distinctWeight(String words, Map<String, Double> weights) {
        var seen = new HashMap<String, Double>();
        Grams.cut(NormalisedText.fold(words), (text, start, end) -> {
            var term = text.substring(start, end);
            seen.put(term, weights.getOrDefault(term, 0.0));
        });
        return seen.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    private static List<Span> sentences(Span span) {
        var sentences = new ArrayList<Span>();
        var start = 0;
        for (var i = 0; i < span.quote().length(); i++) {
            if (SENTENCE_ENDS.indexOf(span.quote().charAt(i)) >= 0
                    || i == span.quote().length() - 1) {
                addSentence(span, start, i + 1, sentences);
                start = i + 1;
            }
        }
        return sentences;
    }

    private static void addSentence(Span span, int start, int end, List<Span> sentences) {
        var from = start;
        while (from < end && Character.isWhitespace(span.quote().charAt(from))) {
            from++;
        }
        var to = end;
        while (to > from && Character.isWhitespace(span.quote().charAt(to - 1))) {
            to--;
        }
        if (from < to) {
            sentences.add(new Span(
                    span.field(),
                    span.start() + from,
                    span.start() + to,
                    span.quote().substring(from, to)));
        }
    }
}
