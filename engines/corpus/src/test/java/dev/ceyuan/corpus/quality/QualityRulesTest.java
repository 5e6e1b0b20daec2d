package dev.ceyuan.corpus.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ceyuan.corpus.CorpusException;
import dev.ceyuan.corpus.document.Document;
import dev.ceyuan.corpus.document.Drop;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QualityRulesTest {
    private static final String LAW = """
            第一条　为了保障公民、法人和其他组织的合法权益，维护社会和经济秩序，适应中国特色社会主义发展要求，根据宪法，制定本法。

            第二条　平等主体的自然人之间的人身关系和财产关系，由这部法律调整，任何单位或者个人都不得侵犯。

            第三条　从事活动应当遵循自愿、公平、诚信的原则，不得违背公序良俗，并且有利于节约资源、保护生态环境。
            """;

    /// Parameters with which no rule drops anything.
    private static Map<String, Object> open() {
        var open = new HashMap<String, Object>();
        for (var rule : QualityOperators.rules()) {
            if (rule.operator().equals("quality") && rule.parameter().startsWith("min-")) {
                open.put(rule.parameter(), 0);
            } else if (rule.operator().equals("quality") && rule.unit() == Rule.Unit.SHARE) {
                open.put(rule.parameter(), 1);
            }
        }
        open.put("few-lines", 0);
        return open;
    }

    private static Document judged(String text, Map<String, Object> parameters) {
        var all = open();
        all.putAll(parameters);
        return Recipes.apply("quality", all, text);
    }

    @Test
    void keepsALawByDefault() {
        assertThat(Recipes.apply("quality", Map.of(), LAW).drop()).isNull();
    }

    @Test
    void keepsAPoemOnlyIfTheRecipeIsForPoetry() {
        var poem = "靜夜思\n李白\n牀前看月光，疑是地上霜。\n舉頭望山月，低頭思故鄉。";

        assertThat(Recipes.apply("quality", Map.of(), poem).drop()).isEqualTo(new Drop("quality.length", 29, 80));
        assertThat(Recipes.apply(
                                "quality",
                                Map.of(
                                        "min-length", 20,
                                        "min-stop-characters", 0,
                                        "min-unigram-entropy", 3000,
                                        "min-mean-line-length", 4),
                                poem)
                        .drop())
                .isNull();
    }

    /// A text, a rule with its limit, and the value that breaks it.
    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "一二三 四!min-length!5!4",
                "一二三四五六!max-length!5!6",
                "一a，1!min-han-share!0.3!250000",
                "一，、1!max-non-alphabetic-share!0.7!750000",
                "一，。、!max-punctuation-share!0.7!750000",
                "一12３!max-digit-share!0.7!750000",
                "一#…★!max-symbol-share!0.7!750000",
                "一（]》!max-bracket-share!0.7!750000",
                "一锟斤拷!max-unreadable-share!0.7!750000",
                "一\uFFFD\uE000中!max-unreadable-share!0.4!500000",
                "法法的的!min-stop-characters!2!1",
                "甲乙甲乙!min-unigram-entropy!1001!1000",
                "甲乙甲乙!min-unique-share!0.6!500000",
                "甲甲甲@甲!min-mean-line-length!3!2",
                "• 甲@- 乙@-丙@1. 丁!max-bullet-lines!0.4!500000",
                "甲…@乙...@丙.@丁。!max-ellipsis-lines!0.4!500000",
                "甲@乙。”@丙，丁@戊!min-punctuated-lines!0.6!500000",
                "甲@乙@一二三四五六@七八九十百千!max-short-lines!0.4!500000",
                "甲 阅读全文@乙[更多]@阅读全文以后@丁!max-read-more-lines!0.4!500000",
                "请启用JavaScript@我们使用 Cookie 来改善体验@丙@丁!max-notice-lines!0.4!500000",
                "Lorem ipsum dolor sit amet@丁!max-placeholder-lines!0.4!500000"
            })
    void dropsByOneRule(String text, String parameter, String limit, long value) {
        var given = limit.contains(".") ? (Object) Double.valueOf(limit) : Integer.valueOf(limit);
        var rule = "quality." + parameter.substring("min-".length());

        var document = judged(text.replace('@', '\n'), Map.of(parameter, given));

        assertThat(Objects.requireNonNull(document.drop()).rule()).isEqualTo(rule);
        assertThat(Objects.requireNonNull(document.drop()).value()).isEqualTo(value);
    }

    @Test
    void measuresAllRulesEvenOfADocumentThatIsDropped() {
        assertThat(judged("甲", Map.of("min-length", 5)).measures()).hasSize(19);
    }

    @Test
    void doesNotJudgeAFewLinesByTheirShares() {
        var list = Map.<String, Object>of("few-lines", 3, "min-punctuated-lines", 0.5, "max-bullet-lines", 0.5);

        assertThat(judged("- 甲\n- 乙", list).isDropped()).isFalse();
        assertThat(judged("- 甲\n- 乙\n- 丙", list).isDropped()).isTrue();
    }

    @Test
    void countsCodeAsLengthAloneAndNothingElse() {
        var measures = judged("正文。\n```\n#### {{{{ 1111\n```\n", Map.of()).measures();

        assertThat(measures)
                .containsEntry("quality.length", 3L + 6 + 12)
                .containsEntry("quality.symbol-share", 0L)
                .containsEntry("quality.bracket-share", 0L)
                .containsEntry("quality.digit-share", 0L)
                .containsEntry("quality.punctuated-lines", 1_000_000L);
    }

    @Test
    void aLongTextNeedsNotHaveMoreCharactersThanTheScript() {
        assertThat(judged(LAW.repeat(100), Map.of()).measures().get("quality.unique-share"))
                .isGreaterThan(90_000);
    }

    @Test
    void saysNothingOfNothing() {
        var document = judged("", Map.of());

        assertThat(document.isDropped()).isFalse();
        assertThat(document.measures().values()).containsOnly(0L);
    }

    @Test
    void refusesALengthThatNothingHas() {
        assertThatThrownBy(() -> judged("甲", Map.of("min-length", 10, "max-length", 9)))
                .isInstanceOf(CorpusException.class)
                .hasMessageContaining("at least min-length (10)");
    }
}
