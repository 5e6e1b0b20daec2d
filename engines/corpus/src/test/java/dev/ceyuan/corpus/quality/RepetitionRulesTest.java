package dev.ceyuan.corpus.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ceyuan.corpus.CorpusException;
import dev.ceyuan.corpus.document.Drop;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RepetitionRulesTest {
    private static final String PROSE = """
            清晨的集市上挤满了人，卖菜的老汉把新鲜的萝卜一捆捆摆好。
            孩子们在石板路上追逐，母亲站在门口喊他们回家吃饭。
            河水从桥下缓缓流过，岸边的柳树垂下细长的枝条。
            """;

    private static Map<String, Long> measures(String text) {
        return Recipes.apply("repetition", Map.of("measure-all", true), text).measures();
    }

    @Test
    void keepsProse() {
        assertThat(Recipes.apply("repetition", Map.of(), PROSE).drop()).isNull();
    }

    @Test
    void countsTheCodePointsOfLinesThatStoodBefore() {
        var measures = measures("一二三四\n\n甲乙\n  一二三四\n𠀀𠀀\n𠀀𠀀\n");

        assertThat(measures).containsEntry("repetition.repeated-lines", 6 * 1_000_000L / 14);
    }

    @Test
    void countsParagraphsThatStoodBefore() {
        var measures = measures("一二\n三四\n\n五六\n\n一二\n三四\n\n一二\n三六\n");

        assertThat(measures)
                .containsEntry("repetition.repeated-paragraphs", 4 * 1_000_000L / 14)
                .containsEntry("repetition.repeated-lines", 6 * 1_000_000L / 14);
    }

    @Test
    void measuresTheMostFrequentNGram() {
        var measures = measures("甲乙一甲乙二甲乙三四五");

        assertThat(measures)
                .containsEntry("repetition.top-2-gram", 6 * 1_000_000L / 11)
                .containsEntry("repetition.top-3-gram", 0L);
    }

    @Test
    void countsEachCodePointOnceThatStandsInARepeatedNGram() {
        var measures = measures("一二三四五六七，一二三四五六七。");

        assertThat(measures)
                .containsEntry("repetition.repeated-5-grams", 7 * 1_000_000L / 16)
                .containsEntry("repetition.repeated-7-grams", 7 * 1_000_000L / 16)
                .containsEntry("repetition.repeated-8-grams", 0L);
    }

    @Test
    void dropsWhatRepeatsItself() {
        var spam = "加微信领取优惠，数量有限，先到先得！".repeat(30);

        var drop = Recipes.apply("repetition", Map.of(), spam).drop();

        assertThat(drop).extracting(Drop::rule).isEqualTo("repetition.top-4-gram");
        assertThat(Recipes.apply("repetition", Map.of(), "哈".repeat(500)).drop())
                .isNotNull();
        assertThat(Recipes.apply("repetition", Map.of(), (PROSE + "\n").repeat(3))
                        .drop())
                .isNotNull();
    }

    @Test
    void doesNotLookAtProgramsAndRules() {
        var code = "```\n" + "System.out.println();\n".repeat(100) + "```\n" + "----------\n".repeat(30);

        assertThat(measures(PROSE + code)).isEqualTo(measures(PROSE));
    }

    @Test
    void looksForNGramsWithinAWindow() {
        var text = "一二三四五六七八九十".repeat(2);

        assertThat(Recipes.apply("repetition", Map.of("window", 10, "measure-all", true), text)
                        .measures())
                .containsEntry("repetition.repeated-5-grams", 0L);
        assertThatThrownBy(() -> Recipes.apply("repetition", Map.of("window", 1 << 21), text))
                .isInstanceOf(CorpusException.class)
                .hasMessageContaining("repetition.window");
    }

    @Test
    void longTextsTakeTimeInProportion() {
        var worst = "ab".repeat(2_000_000) + "\n" + "甲\n乙\n".repeat(200_000);

        assertThat(measures(worst).get("repetition.repeated-10-grams")).isGreaterThan(990_000);
    }
}
