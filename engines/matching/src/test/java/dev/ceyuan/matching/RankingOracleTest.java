package dev.ceyuan.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.ceyuan.matching.MatchRequest.Detail;
import dev.ceyuan.matching.MatchRequest.Mode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import org.apache.lucene.util.VectorUtil;
import org.junit.jupiter.api.Test;

/// The engine against a brute force that shares with it only the tokenizer, the vectors and the sum of a
/// score.
class RankingOracleTest {

    private static final int ITEMS = 120;

    private final List<Item> offers = new ArrayList<>();
    private final Map<Item, Map<String, Integer>> counts = new HashMap<>();

    RankingOracleTest() {
        var random = new SplittableRandom(11);
        for (var id = 0; id < ITEMS; id++) {
            var offer = Samples.random(random, Side.OFFER, id);
            offers.add(offer);
            counts.put(offer, Schema.termCounts(offer, 3));
        }
    }

    private MatchIndex index(MatchingSpecification specification) {
        var index = MatchIndex.inMemory(specification, Samples.vectors());
        // In several portions, so that there are several segments.
        for (var from = 0; from < ITEMS; from += 30) {
            index.put(offers.subList(from, from + 30));
        }
        return index;
    }

    @Test
    void theListIsTheOneThatScoringEverythingGives() {
        var specification = Samples.specification(50_000, 400);
        try (var index = index(specification)) {
            var random = new SplittableRandom(12);
            for (var i = 0; i < 100; i++) {
                var need = Samples.random(random, Side.NEED, 1000 + i);

                var list = index.match(new MatchRequest(need, 10, Mode.HYBRID, List.of(), Detail.SCORES));

                var expected = bruteForce(need, specification);
                assertThat(list.path()).isEqualTo(MatchList.Path.EXACT);
                assertThat(list.matches()).hasSize(Math.min(10, expected.size()));
                for (var match : list.matches()) {
                    var scored = expected.get(match.rank() - 1);
                    assertThat(match.score()).isCloseTo(scored.score(), within(1e-5));
                }
            }
        }
    }

    @Test
    void theGraphFindsNearlyAllAndScoresThemTheSame() {
        var random = new SplittableRandom(14);
        var many = new ArrayList<Item>();
        for (var id = 0; id < 400; id++) {
            many.add(Samples.random(random, Side.OFFER, id));
        }
        try (var exact = MatchIndex.inMemory(Samples.specification(50_000, 400), Samples.vectors());
                var graph = MatchIndex.inMemory(Samples.specification(0, 15), Samples.vectors())) {
            exact.put(many);
            graph.put(many);
            var found = 0;
            var wanted = 0;
            for (var i = 0; i < 100; i++) {
                var need = Item.ofText(
                        "n", Side.NEED, Samples.random(random, Side.NEED, i).text());
                var request = new MatchRequest(need, 5, Mode.HYBRID, List.of(), Detail.SCORES);
                var expected = exact.match(request);

                var list = graph.match(request);

                assertThat(list.path()).isEqualTo(MatchList.Path.GRAPH);
                wanted += expected.matches().size();
                found += shared(expected, list);
            }
            assertThat((double) found / wanted).isGreaterThan(0.95);
        }
    }

    /// How many places of a list carry the score that they should: items of equal texts may stand for each
    /// other.
    private static int shared(MatchList expected, MatchList list) {
        var shared = 0;
        for (var match : list.matches()) {
            var score = expected.matches().get(match.rank() - 1).score();
            shared += Math.abs(score - match.score()) < 1e-6 ? 1 : 0;
        }
        return shared;
    }

    private record Scored(Item offer, double score) {}

    private List<Scored> bruteForce(Item need, MatchingSpecification specification) {
        var scored = new ArrayList<Scored>();
        for (var offer : offers) {
            if (!Rules.breaksHard(specification.rules(), need, offer)) {
                var share = specification.shareOfMeaning(KindOfText.of(need));
                var texts = new Score.Texts(share, words(need, offer, specification), meaning(need, offer));
                scored.add(new Scored(
                        offer, Score.of(texts, need, offer, specification).total()));
            }
        }
        scored.sort(Comparator.comparingDouble(Scored::score).reversed());
        return scored;
    }

    private double words(Item need, Item offer, MatchingSpecification specification) {
        var asked = Schema.termCounts(need, 3);
        var given = counts(offer);
        var lengths = offers.stream().mapToInt(other -> length(counts(other)));
        var meanLength = stepped(lengths.average().orElseThrow());
        var sum = 0.0;
        var most = 0.0;
        for (var term : asked.entrySet()) {
            var holding = offers.stream()
                    .filter(other -> counts(other).containsKey(term.getKey()))
                    .count();
            var rarity = Math.log(1 + (stepped(ITEMS) + 0.5) / (stepped(holding) + 0.5));
            var single = Grams.isSingle(term.getKey()) ? specification.weights().singleCharacter() : 1;
            var weight = rarity * single * 2 * term.getValue() / (1 + term.getValue());
            double count = given.getOrDefault(term.getKey(), 0);
            sum += weight * count / (count + 1.2 * (0.25 + 0.75 * length(given) / meanLength));
            most += weight;
        }
        return sum / most;
    }

    private Map<String, Integer> counts(Item offer) {
        return Objects.requireNonNull(counts.get(offer));
    }

    private static double stepped(double count) {
        return count == 0 ? 0 : Math.pow(2, Math.round(4 * Math.log(count) / Math.log(2)) / 4.0);
    }

    private static int length(Map<String, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static double meaning(Item need, Item offer) {
        var cosine = VectorUtil.dotProduct(
                Samples.vectors().vector(need.text()), Samples.vectors().vector(offer.text()));
        return (cosine - 0.3) / 0.7;
    }
}
