package dev.ceyuan.matching;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.util.VectorUtil;

/// The score that one item gets on the lists of many others, without searching: what [Ranking] computes for
/// every item,
/// computed for one.
final class PairScore {

    private final SideView view;
    private final int slot;
    private final Item found;
    private final MatchingSpecification specification;
    private final Map<String, Integer> counts;
    private final double norm;
    private final List<float[]> vectors;
    private final Map<String, Double> rarities = new HashMap<>();

    PairScore(SideView view, int slot, Item found, MatchingSpecification specification) throws IOException {
        this.view = view;
        this.slot = slot;
        this.found = found;
        this.specification = specification;
        counts = Schema.termCounts(found, specification.weights().title());
        var length = counts.values().stream().mapToInt(Integer::intValue).sum();
        norm = WordScores.norm(length, WordScores.meanLength(view));
        vectors = view.vectorsAt(slot);
    }

    int slot() {
        return slot;
    }

    /// The score of the item on the list of another.
    ///
    /// @param asking item of the other side, with its texts
    /// @param passages its vectors
    double of(Item asking, List<float[]> passages) throws IOException {
        var texts =
                new Score.Texts(specification.shareOfMeaning(KindOfText.of(asking)), words(asking), meaning(passages));
        return Score.of(texts, asking, found, specification).total();
    }

    private double words(Item asking) throws IOException {
        var asked = Schema.termCounts(asking, specification.weights().title());
        for (var term : asked.keySet()) {
            if (!rarities.containsKey(term)) {
                rarities.put(term, WordScores.inverseDocumentFrequency(view, term));
            }
        }
        var terms = WordScores.weigh(
                asked,
                term -> rarities.getOrDefault(term, 0.0),
                specification.weights().singleCharacter());
        var sum = 0.0;
        var most = 0.0;
        for (var term : terms) {
            double count = counts.getOrDefault(term.term(), 0);
            sum += term.weight() * count / (count + norm);
            most += term.weight();
        }
        return most == 0 ? 0 : sum / most;
    }

    private double meaning(List<float[]> passages) {
        var compared = passages.subList(
                0, Math.min(passages.size(), specification.limits().questionPassages()));
        if (compared.isEmpty() || vectors.isEmpty()) {
            return 0;
        }
        var sum = 0.0;
        for (var passage : compared) {
            sum += vectors.stream()
                    .mapToDouble(vector -> VectorUtil.dotProduct(passage, vector))
                    .max()
                    .orElse(-1);
        }
        return specification.weights().aboveBackground(sum / compared.size());
    }
}
