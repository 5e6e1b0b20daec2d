package dev.ceyuan.corpus.contamination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ceyuan.corpus.CorpusException;
import dev.ceyuan.corpus.document.Drop;
import dev.ceyuan.corpus.document.Span;
import dev.ceyuan.corpus.trial.OperatorTrial;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DecontaminationTest {
    private static final String RIVER = "一条河的上游和下游各有一座水文站，两站相距四十二公里，洪峰从上游到下游用了三个半小时，问洪峰每小时走多少公里？";
    private static final String COLOUR = "下列颜色中哪一种是由蓝色颜料与黄色颜料等量调和以后得到的颜色？";
    private static final String BENCHMARK = """
            {"id": "river", "question": "%s", "answer": "十二"}
            {"id": 7, "question": ["%s", "红", "绿"], "answer": "绿"}
            {"question": "最短的题"}
            """.formatted(RIVER, COLOUR);
    private static final String BEFORE = "昨天整理旧资料的时候翻到一本习题集，";
    private static final String AFTER = "这道题我们当年都做过，答案写在最后一页。";

    private static OperatorTrial trial() {
        return OperatorTrial.of(Decontamination.KIND)
                .file("sets/quiz-val.jsonl", BENCHMARK)
                .with("benchmarks", List.of("sets/quiz-val.jsonl"));
    }

    @Test
    void dropsADocumentThatHoldsAnItemAndSaysWhichAndWhere() {
        var document = trial().on(BEFORE + RIVER + AFTER);

        assertThat(document.drop()).isEqualTo(new Drop("decontaminate.items", 1, 0));
        assertThat(document.measures())
                .containsEntry("decontaminate.share", 1_000_000L)
                .containsEntry("decontaminate.grams", (long) letters(RIVER) - 12);
        assertThat(document.spans())
                .containsExactly(new Span(
                        "decontaminate.quiz-val#river", BEFORE.length(), BEFORE.length() + RIVER.length() - 1));
    }

    @Test
    void namesItemsByIdNumberOrLine() {
        var document = trial().with("min-grams", 1).with("gram-length", 4).on(COLOUR + "\n最短的题");

        assertThat(document.spans())
                .extracting(Span::kind)
                .containsExactly("decontaminate.quiz-val#7", "decontaminate.quiz-val#3");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "一條河的上游和下游各有一座水文站 兩站相距四十二公里 洪峰從上游到下游用了三個半小時 問洪峰每小時走多少公里",
                "一 条 河 的 上 游 和 下 游 各 有 一 座 水 文 站 两 站 相 距 四 十 二 公 里 洪 峰 从 上 游 到 下 游 用 了 三 个 半 小 时",
                "一条河的上游和下游各有一座水文站，\n\n两站相距四十二公里，洪峰从上游到下游用了"
            })
    void findsAnItemInAnotherScriptOtherPunctuationOrInPart(String text) {
        assertThat(trial().on(BEFORE + text + AFTER).isDropped()).isTrue();
    }

    @Test
    void keepsADocumentWithLessThanTheShare() {
        var document = trial().on(BEFORE + "一条河的上游和下游各有一座水文站" + AFTER);

        assertThat(document.isDropped()).isFalse();
        assertThat(document.spans()).isEmpty();
        assertThat(document.measures())
                .containsEntry("decontaminate.items", 0L)
                .containsEntry("decontaminate.grams", 4L);
    }

    @Test
    void removesTheStretchAndKeepsTheRest() {
        var document = trial().with("action", "remove").on(BEFORE + RIVER + AFTER);

        assertThat(document.isDropped()).isFalse();
        assertThat(document.text()).isEqualTo(BEFORE + "？" + AFTER);
        assertThat(document.measures()).containsEntry("decontaminate.items", 1L);
        assertThat(document.spans()).hasSize(1);
    }

    @Test
    void aChangedLetterDoesNotSplitAStretch() {
        var document = trial().with("action", "remove").on(BEFORE + RIVER.replace("公里，洪峰", "千米，洪峰") + AFTER);

        assertThat(document.text()).isEqualTo(BEFORE + "？" + AFTER);
    }

    @Test
    void doesNotCountWhatStandsInManyItems() {
        var template = "请阅读下面的材料并根据材料的内容回答后面的问题";
        var items = new StringBuilder();
        for (var i = 0; i < 12; i++) {
            var own = Character.toString('甲' + i).repeat(17);
            items.append("{\"question\": \"%s%s\"}%n".formatted(template, own));
        }
        var trial = OperatorTrial.of(Decontamination.KIND)
                .file("a.jsonl", items.toString())
                .with("benchmarks", List.of("a.jsonl"))
                .with("min-share", 0.1);

        assertThat(trial.on(template).measures()).containsEntry("decontaminate.grams", 0L);
        assertThat(trial.on(template + "甲".repeat(17)).isDropped()).isTrue();
    }

    @Test
    void saysNoMorePlacesThanAskedForAndCountsAll() {
        var document = trial().with("max-spans", 1).on(RIVER + "\n" + COLOUR);

        assertThat(document.spans()).hasSize(1);
        assertThat(document.measures()).containsEntry("decontaminate.items", 2L);
    }

    @Test
    void reportsWhichItemWasFoundInWhichDocuments() {
        var report = new ItemReport();
        report.add("b", trial().on(COLOUR).spans());
        report.add("a", trial().on(RIVER + "。" + COLOUR).spans());
        report.add("c", trial().on(AFTER).spans());

        assertThat(report.lines()).extracting(ItemReport.Line::item).containsExactly("quiz-val#7", "quiz-val#river");
        assertThat(report.lines().getFirst().places())
                .extracting(ItemReport.Place::document)
                .containsExactly("a", "b");
    }

    @Test
    void refusesARecipeWithoutBenchmarks() {
        assertThatThrownBy(OperatorTrial.of(Decontamination.KIND)::read)
                .isInstanceOf(CorpusException.class)
                .hasMessageContaining("benchmarks");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"id\": 1}", "nothing", "{\"id\": \"river\", \"question\": \"又一次\"}"})
    void refusesALineThatIsNoItemByItsNumber(String line) {
        var trial = trial().file("sets/quiz-val.jsonl", BENCHMARK + line);

        assertThatThrownBy(trial::read)
                .isInstanceOf(CorpusException.class)
                .hasMessageContaining("sets/quiz-val.jsonl:4");
    }

    @Test
    void refusesBenchmarksInWhichNothingIsLongEnough() {
        var trial = trial().file("sets/quiz-val.jsonl", "{\"question\": \"最短的题\"}");

        assertThatThrownBy(trial::read)
                .isInstanceOf(CorpusException.class)
                .hasMessageContaining("no item is long enough");
    }

    @Test
    void refusesTwoBenchmarksOfOneName() {
        var trial = trial().file("other/quiz-val.jsonl", BENCHMARK)
                .with("benchmarks", List.of("sets/quiz-val.jsonl", "other/quiz-val.jsonl"));

        assertThatThrownBy(trial::read)
                .isInstanceOf(CorpusException.class)
                .hasMessageContaining("called like another benchmark");
    }

    private static int letters(String text) {
        return (int) text.chars().filter(Character::isLetterOrDigit).count();
    }
}
