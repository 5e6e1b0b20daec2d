package dev.ceyuan.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.ceyuan.matching.MatchRequest.Detail;
import dev.ceyuan.matching.MatchRequest.Mode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class MatchProperties {

    private static final int QUESTIONS = 10_000;
    private static final int ITEMS = 150;
    private static final int TOP = 10;

    private static final Map<String, Item> ITEMS_BY_ID = new HashMap<>();
    private static MatchIndex index;

    @BeforeAll
    static void fill() {
        index = MatchIndex.inMemory(Samples.specification(50_000, 400), Samples.vectors());
        var random = new SplittableRandom(7);
        var items = new ArrayList<Item>();
        for (var id = 0; id < ITEMS; id++) {
            items.add(Samples.random(random, Side.NEED, id));
            items.add(Samples.random(random, Side.OFFER, id));
        }
        index.put(items);
        items.forEach(item -> ITEMS_BY_ID.put(item.id(), item));
    }

    @AfterAll
    static void close() {
        index.close();
    }

    private static Item item(String id) {
        return Objects.requireNonNull(ITEMS_BY_ID.get(id), id);
    }

    private static MatchRequest question(SplittableRandom random, List<Filter> filters) {
        var side = random.nextBoolean() ? Side.NEED : Side.OFFER;
        var item = Samples.random(random, side, QUESTIONS + random.nextInt(1000));
        var mode = Mode.values()[random.nextInt(Mode.values().length)];
        return new MatchRequest(item, TOP, mode, filters, Detail.SCORES);
    }

    private static List<Filter> filters(SplittableRandom random) {
        var side = random.nextBoolean() ? Side.NEED : Side.OFFER;
        var filters = new ArrayList<Filter>();
        for (var left = random.nextInt(3); left > 0; left--) {
            filters.add(Samples.filter(random, side));
        }
        return filters;
    }

    private static boolean passes(Filter filter, Item item) {
        var value = item.facets().get(filter.facet());
        return switch (Rules.outcome(filter.relation(), filter.value(), value)) {
            case MET -> true;
            case BROKEN -> false;
            case UNKNOWN -> filter.unknown() == Filter.Unknown.PASSES;
        };
    }

    /// Both promises on the same questions, for each needs two lists of ten thousand questions.
    @Test
    void neverShowsWhatBreaksAHardRuleAndATighterFilterNeverFindsWhatTheLooserOneMissed() {
        var random = new SplittableRandom(1);
        for (var i = 0; i < QUESTIONS; i++) {
            var filters = filters(random);
            var loose = question(random, filters);
            var more = new ArrayList<>(filters);
            more.add(Samples.filter(random, loose.item().side().opposite()));
            var tight = new MatchRequest(loose.item(), TOP, loose.mode(), more, Detail.SCORES);

            var looseList = index.match(loose);
            var tightList = index.match(tight);

            requireOnlyEligible(loose, looseList);
            requireOnlyEligible(tight, tightList);
            requireMonotone(looseList, tightList);
        }
    }

    private static void requireOnlyEligible(MatchRequest request, MatchList list) {
        for (var match : list.matches()) {
            if (!isEligible(request, match.item())) {
                throw new AssertionError("%s shows %s".formatted(request, match));
            }
        }
        var eligible = ITEMS_BY_ID.values().stream()
                .filter(item -> isEligible(request, item))
                .count();
        assertThat(list.eligible()).isEqualTo((int) eligible);
    }

    private static void requireMonotone(MatchList loose, MatchList tight) {
        var found = new HashSet<String>();
        loose.matches().forEach(match -> found.add(match.item().id()));
        var isFull = found.size() == TOP;
        for (var match : tight.matches()) {
            var ranksBelow =
                    isFull && match.score() <= loose.matches().getLast().score();
            if (!found.contains(match.item().id()) && !ranksBelow) {
                throw new AssertionError("the looser list %s misses %s".formatted(loose, match));
            }
        }
    }

    private static boolean isEligible(MatchRequest request, Item item) {
        var asked = request.item();
        if (item.side() == asked.side()) {
            return false;
        }
        var need = asked.side() == Side.NEED ? asked : item;
        var offer = asked.side() == Side.NEED ? item : asked;
        return !Rules.breaksHard(index.specification().rules(), need, offer)
                && request.filters().stream().allMatch(filter -> passes(filter, item));
    }

    @Test
    void contributionsAddUpToTheScoreAndListsAreOrdered() {
        var random = new SplittableRandom(3);
        for (var i = 0; i < 500; i++) {
            var last = Double.POSITIVE_INFINITY;
            for (var match : index.match(question(random, List.of())).matches()) {
                var sum = match.contributions().stream()
                        .mapToDouble(Match.Contribution::amount)
                        .sum();
                assertThat(sum).isCloseTo(match.score(), within(1e-6));
                assertThat(match.score()).isLessThanOrEqualTo(last);
                last = match.score();
            }
        }
    }

    @Test
    void everyEvidenceStandsInBothTextsAsTheyWereGiven() {
        var random = new SplittableRandom(4);
        for (var i = 0; i < 100; i++) {
            var request = question(random, List.of());
            var asked = request.item();
            var list = index.match(new MatchRequest(asked, TOP, request.mode(), List.of(), Detail.EVIDENCE));
            for (var match : list.matches()) {
                var evidence = match.evidence().orElseThrow();
                var found = item(match.item().id());
                assertThat(found.text()
                                .substring(
                                        evidence.found().start(),
                                        evidence.found().end()))
                        .isEqualTo(evidence.found().quote());
                assertThat(asked.text()
                                .substring(
                                        evidence.asked().start(),
                                        evidence.asked().end()))
                        .isEqualTo(evidence.asked().quote());
                assertThat(evidence.sharedTerms())
                        .allSatisfy(term -> assertThat(evidence.found().quote()).contains(term));
            }
        }
    }

    @Test
    void everyRelaxationComesTrueWhenItIsTried() {
        var random = new SplittableRandom(5);
        var tried = 0;
        for (var i = 0; i < 40; i++) {
            var need = Samples.random(random, Side.NEED, QUESTIONS + i);
            var before = eligibleOffers(need);
            for (var relaxation : index.relaxations(need)) {
                var expected = new HashSet<>(before);
                expected.addAll(relaxation.added());

                assertThat(relaxation.added()).isNotEmpty().doesNotContainAnyElementsOf(before);
                assertThat(eligibleOffers(relaxation.applyTo(need)))
                        .as("%s of %s", relaxation, need)
                        .isEqualTo(expected);
                tried++;
            }
        }
        assertThat(tried).isGreaterThan(200);
    }

    private static HashSet<String> eligibleOffers(Item need) {
        var ids = new HashSet<String>();
        var request = new MatchRequest(need, ITEMS, Mode.HYBRID, List.of(), Detail.SCORES);
        index.match(request).matches().forEach(match -> ids.add(match.item().id()));
        return ids;
    }

    @Test
    void aStandingQueryFindsExactlyTheListsThatAnItemIsOn() {
        var random = new SplittableRandom(6);
        for (var i = 0; i < 4; i++) {
            var offer = item("OFFER-" + random.nextInt(ITEMS));
            var expected = new HashMap<String, Integer>();
            for (var need : ITEMS_BY_ID.values()) {
                if (need.side() == Side.NEED) {
                    index.match(new MatchRequest(need, TOP, Mode.HYBRID, List.of(), Detail.SCORES)).matches().stream()
                            .filter(match -> match.item().id().equals(offer.id()))
                            .forEach(match -> expected.put(need.id(), match.rank()));
                }
            }

            var affected = new HashMap<String, Integer>();
            index.affected(offer).forEach(entry -> affected.put(entry.id(), entry.rank()));

            assertThat(affected).isEqualTo(expected);
        }
    }
}
