package dev.ceyuan.matching;

import static dev.ceyuan.matching.Samples.amount;
import static dev.ceyuan.matching.Samples.level;
import static dev.ceyuan.matching.Samples.need;
import static dev.ceyuan.matching.Samples.offer;
import static dev.ceyuan.matching.Samples.terms;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MatchIndexTest {

    private MatchIndex index;

    @BeforeEach
    void fill() {
        index = MatchIndex.inMemory(MatchingSpecification.standard(), Samples.vectors());
        index.put(Samples.offers());
    }

    @AfterEach
    void close() {
        index.close();
    }

    private List<String> ids(MatchList list) {
        return list.matches().stream().map(match -> match.item().id()).toList();
    }

    @Test
    void findsTheOfferThatSaysTheSameInOtherWords() {
        var list = index.match(MatchRequest.of(need("n", "市民热线智能受理", "", Map.of()), 3));

        assertThat(ids(list)).first().isEqualTo("o0");
        assertThat(list.path()).isEqualTo(MatchList.Path.EXACT);
        assertThat(list.eligible()).isEqualTo(12);
    }

    @Test
    void contributionsAddUpToTheScore() {
        index.put(List.of(offer("s", "医疗影像", "读片", Map.of("sector", terms("health")))));
        var need = need("n", "医学影像诊断", "", Map.of("sector", terms("health"), "budget", amount(100)));

        for (var match : index.match(MatchRequest.of(need, 13)).matches()) {
            var sum = match.contributions().stream()
                    .mapToDouble(Match.Contribution::amount)
                    .sum();
            assertThat(sum).isCloseTo(match.score(), within(1e-6));
        }
    }

    @Test
    void hardRulesExcludeAndUnknownPassesWithAQuestion() {
        index.put(List.of(
                offer("dear", "信贷风险评估", "", Map.of("price", amount(200))),
                offer("cheap", "信贷风险评估", "", Map.of("price", amount(100)))));

        var list = index.match(MatchRequest.of(need("n", "信贷风险评估", "", Map.of("budget", amount(150))), 14));

        assertThat(ids(list)).contains("cheap", "o4").doesNotContain("dear");
        var unknown = list.matches().stream()
                .filter(match -> match.item().id().equals("o4"))
                .findFirst()
                .orElseThrow();
        assertThat(unknown.constraints())
                .filteredOn(constraint -> constraint.rule().equals("budget"))
                .singleElement()
                .satisfies(constraint -> {
                    assertThat(constraint.outcome()).isEqualTo(Match.Outcome.UNKNOWN);
                    assertThat(constraint.questions())
                            .containsExactly(new Match.Question(Side.OFFER, "price", "budget.price"));
                });
        assertThat(unknown.contributions()).anyMatch(c -> c.feature().equals("budget") && c.amount() < 0);
    }

    @Test
    void anAncestorAndADescendantMeet() {
        index.put(List.of(
                offer("city", "交通信号优化", "", Map.of("district", terms("beijing"))),
                offer("here", "交通信号优化", "", Map.of("district", terms("beijing/haidian"))),
                offer("there", "交通信号优化", "", Map.of("district", terms("beijing/chaoyang"))),
                offer("all", "交通信号优化", "", Map.of("district", terms(Facet.Terms.ANY)))));

        var list =
                index.match(MatchRequest.of(need("n", "交通信号优化", "", Map.of("district", terms("beijing/haidian"))), 4));

        assertThat(ids(list)).contains("city", "here", "all").doesNotContain("there");
    }

    @Test
    void filtersSayWhatBecomesOfTheUnknown() {
        index.put(List.of(offer("filed", "法律检索", "", Map.of("filing", level(2)))));
        var need = need("n", "法律检索", "", Map.of());

        var strict = new Filter("filing", Relation.AT_LEAST, level(2), Filter.Unknown.FAILS);
        var lenient = new Filter("filing", Relation.AT_LEAST, level(3), Filter.Unknown.PASSES);

        assertThat(ids(index.match(request(need, strict)))).containsExactly("filed");
        assertThat(ids(index.match(request(need, lenient)))).hasSize(10).doesNotContain("filed");
    }

    private static MatchRequest request(Item item, Filter filter) {
        return new MatchRequest(item, 10, MatchRequest.Mode.HYBRID, List.of(filter), MatchRequest.Detail.EVIDENCE);
    }

    @Test
    void quotesBothTextsAsTheyWereGiven() {
        index.put(List.of(offer("wide", "ＡＩ晶片", "本公司提供ＡＩ晶片與軟體。另有培訓服務。", Map.of())));
        var need = need("n", "", "需要AI芯片和配套软件。", Map.of());

        var match = index.match(MatchRequest.of(need, 1)).matches().getFirst();

        assertThat(match.item().id()).isEqualTo("wide");
        var evidence = match.evidence().orElseThrow();
        assertThat(evidence.found().quote()).isEqualTo("本公司提供ＡＩ晶片與軟體。");
        assertThat(evidence.sharedTerms()).contains("ＡＩ");
        assertThat(need.text()).contains(evidence.asked().quote());
    }

    @Test
    void whatIsPutIsFoundAtOnceAndWhatIsRemovedIsNot() {
        var item = offer("new", "古籍数字化", "古籍文字识别与校勘。", Map.of());
        var request = MatchRequest.of(need("n", "古籍识别", "", Map.of()), 1);

        index.put(List.of(item));
        assertThat(ids(index.match(request))).containsExactly("new");
        assertThat(index.find(Side.OFFER, "new")).contains(item);
        assertThat(index.revisions(Side.OFFER)).containsEntry("new", 1L).hasSize(13);

        index.remove(Side.OFFER, List.of("new"));
        assertThat(ids(index.match(request))).doesNotContain("new");
        assertThat(index.find(Side.OFFER, "new")).isEmpty();
    }

    @Test
    void replacesAnItemWithTheSameId() {
        index.put(List.of(offer("o0", "", "船舶航线规划", Map.of())));

        assertThat(index.revisions(Side.OFFER)).hasSize(12);
        assertThat(ids(index.match(MatchRequest.of(need("n", "航线规划", "", Map.of()), 1))))
                .containsExactly("o0");
    }

    @Test
    void anOfferFindsNeeds() {
        index.put(List.of(
                need("n1", "热线工单分派", "", Map.of("budget", amount(100))),
                need("n2", "热线工单分派", "", Map.of("budget", amount(300)))));

        var list = index.match(MatchRequest.of(offer("x", "热线工单自动分派", "", Map.of("price", amount(200))), 5));

        assertThat(ids(list)).containsExactly("n2");
    }

    @Test
    void showsHowMuchEachSideWantsTheOther() {
        index.put(List.of(offer("big", "质检视觉模型", "", Map.of("sector", terms("industry")))));

        var match = index.match(MatchRequest.of(need("n", "质检视觉模型", "", Map.of("sector", terms("finance"))), 1))
                .matches()
                .getFirst();

        var mutual = match.reciprocity();
        var harmonic = 2
                * mutual.needWantsOffer()
                * mutual.offerWantsNeed()
                / (mutual.needWantsOffer() + mutual.offerWantsNeed());
        assertThat(mutual.mutual()).isCloseTo(harmonic, within(1e-9));
    }

    @Test
    void aPartyThatIsOnTheListWaitsBehindOthersThatAreAboutAsGood() {
        index.put(List.of(
                new Item("a1", Side.OFFER, "语音合成服务", "", "a", Map.of(), 1),
                new Item("a2", Side.OFFER, "语音合成服务", "", "a", Map.of(), 1),
                new Item("a3", Side.OFFER, "语音合成服务", "", "a", Map.of(), 1),
                new Item("b1", Side.OFFER, "语音合成服务", "", "b", Map.of(), 1)));

        var list = index.match(MatchRequest.of(need("n", "语音合成服务", "", Map.of()), 4));

        assertThat(ids(list)).startsWith("a1", "b1");
    }

    @Test
    void saysWhyAnOfferIsNotOnTheList() {
        index.put(List.of(need("n", "信贷风险评估", "", Map.of("budget", amount(150)))));
        index.put(List.of(offer("dear", "信贷风险评估", "", Map.of("price", amount(200)))));

        assertThat(index.whyNot("n", "none")).isEqualTo(new WhyNot.Absent(Side.OFFER, "none"));
        assertThat(index.whyNot("n", "o4")).isInstanceOf(WhyNot.Listed.class);
        assertThat(index.whyNot("n", "dear"))
                .isInstanceOfSatisfying(
                        WhyNot.NotEligible.class,
                        reason -> assertThat(reason.broken())
                                .singleElement()
                                .satisfies(broken -> assertThat(broken.rule()).isEqualTo("budget")));
        var last = (WhyNot.Outranked) outrankedBy();
        assertThat(last.rank()).isGreaterThan(10);
        assertThat(last.distance()).isGreaterThanOrEqualTo(0);
    }

    private WhyNot outrankedBy() {
        return Samples.OFFER_TEXTS.stream()
                .map(text -> index.whyNot("n", "o" + Samples.OFFER_TEXTS.indexOf(text)))
                .filter(WhyNot.Outranked.class::isInstance)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aNewOfferFindsTheNeedsWhoseListItEnters() {
        index.put(List.of(
                need("fits", "政务热线智能客服", "", Map.of()),
                need("shut", "政务热线智能客服", "", Map.of("budget", amount(1))),
                need("other", "医学影像诊断", "肺结节与眼底病变的读片。", Map.of())));
        var item = offer("new", "政务热线智能客服", "", Map.of("price", amount(100)));

        index.put(List.of(item));

        assertThat(index.affected(item)).extracting(Affected::id).first().isEqualTo("fits");
        assertThat(index.affected(item)).extracting(Affected::id).doesNotContain("shut");
        assertThatThrownBy(() -> index.affected(offer("absent", "x", "", Map.of())))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void searchesAsOneTypes() {
        index.put(List.of(
                offer("t", "大模型智能客服", "", Map.of()), offer("g", "ChatGLM 对话模型", "", Map.of("price", amount(5)))));

        assertThat(index.search("智能客", Side.OFFER, List.of(), 5))
                .extracting(hit -> hit.item().id())
                .startsWith("t", "o0");
        assertThat(index.search("chatg", Side.OFFER, List.of(), 5))
                .singleElement()
                .satisfies(hit -> assertThat(hit.titleMarks())
                        .extracting(Match.Span::quote)
                        .containsExactly("ChatG"));
        assertThat(index.search("  ", Side.OFFER, List.of(), 5)).isEmpty();
    }

    @Test
    void anEmptyIndexAnswers() {
        try (var empty = MatchIndex.inMemory(MatchingSpecification.standard(), Samples.vectors())) {
            var list = empty.match(MatchRequest.of(need("n", "任何", "", Map.of()), 5));

            assertThat(list.matches()).isEmpty();
            assertThat(empty.search("任何", Side.OFFER, List.of(), 5)).isEmpty();
            assertThat(empty.relaxations(need("n", "任何", "", Map.of("budget", amount(1)))))
                    .isEmpty();
        }
    }
}
