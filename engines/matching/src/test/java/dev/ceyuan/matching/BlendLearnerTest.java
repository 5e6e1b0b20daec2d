package dev.ceyuan.matching;

import static dev.ceyuan.matching.Samples.need;
import static dev.ceyuan.matching.Samples.offer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.ceyuan.matching.BlendLearner.Judgement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BlendLearnerTest {

    /// For each of these needs words lead to one offer and meaning to another.
    private static final List<List<String>> CASES = List.of(
            List.of("怎么给公司起名字注册下来", "公司名字由来的故事集", "企业登记与营业执照代办"),
            List.of("拍片子看看肺里有没有东西", "片子东西拍卖平台", "医学影像辅助诊断系统"),
            List.of("钱借出去怕收不回来", "钱币收藏与借阅", "信贷风险评估模型"));

    @Test
    void movesTowardsWhatWasJudgedRelevantAndNoFurtherThanTheNumberAllows() {
        try (var index = MatchIndex.inMemory(MatchingSpecification.standard(), Samples.vectors())) {
            var judgements = new ArrayList<Judgement>();
            for (var place = 0; place < CASES.size(); place++) {
                var texts = CASES.get(place);
                index.put(List.of(
                        offer("words" + place, "", texts.get(1), Map.of()),
                        offer("meaning" + place, "", texts.get(2), Map.of())));
                var need = need("n" + place, "", texts.get(0), Map.of());
                judgements.add(new Judgement(need, "meaning" + place, 3));
                judgements.add(new Judgement(need, "words" + place, 0));
            }

            var learnt = BlendLearner.learn(index, judgements);

            for (var kind : KindOfText.values()) {
                var prior = index.specification().shareOfMeaning(kind);
                var most = 1.0 * CASES.size() / (CASES.size() + BlendLearner.PRIOR_NEEDS);
                assertThat(learnt.shareOfMeaning(kind)).isBetween(prior - most, prior + most);
            }
            assertThat(learnt.shareOfMeaning(KindOfText.GENERAL))
                    .isGreaterThanOrEqualTo(index.specification().shareOfMeaning(KindOfText.GENERAL));
        }
    }

    @Test
    void changesNothingWithoutJudgements() {
        try (var index = MatchIndex.inMemory(MatchingSpecification.standard(), Samples.vectors())) {
            var learnt = BlendLearner.learn(index, List.of());

            assertThat(learnt).isEqualTo(index.specification());
            assertThat(learnt.shareOfMeaning(KindOfText.TERSE)).isCloseTo(0.5, within(1e-9));
        }
    }
}
