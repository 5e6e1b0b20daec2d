package dev.ceyuan.corpus.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ceyuan.corpus.CorpusException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NormalisationTest {
    private static String normalised(String text) {
        return normalised(text, Map.of());
    }

    private static String normalised(String text, Map<String, ?> parameters) {
        return Recipes.apply("normalise", parameters, text).text();
    }

    @Test
    void leavesATextAloneThatIsWrittenWell() {
        var text = "# 标题\n\n正文，“引号”——破折号……全角！？　中间的空格。\n\tcode(a && b); ① ㎡ 乾隆 著作\n";

        var document = Recipes.apply("normalise", Map.of(), text);

        assertThat(document.text()).isSameAs(text);
        assertThat(document.measures()).isEmpty();
    }

    @Test
    void endsLinesOneWay() {
        assertThat(normalised("一\r\n二\r三\u2028四\u0085五\f六\n")).isEqualTo("一\n二\n三\n四\n五\n六\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u0000",
                "\u0007",
                "\ufeff",
                "\u200b",
                "\u200c",
                "\u200d",
                "\u2060",
                "\u00ad",
                "\u0091",
                "\ufffe",
                "\ufdd0",
                "\u202e",
                "\ufff9",
                "\ufffc",
                "\udb40\udc41",
                "\ud83f\udffe"
            })
    void dropsWhatMeansNothing(String nothing) {
        assertThat(normalised("中" + nothing + "文")).isEqualTo("中文");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "👨‍👩‍👧 一家人", // joiners of emoji
                "👩🏽‍💻 和 ❤️‍🔥",
                "می‌خواهم", // Persian
                "क्‍ष", // Devanagari
                "ภาษา​ไทย", // Thai words are parted by zero-width spaces
                "🏴󠁧󠁢󠁥󠁮󠁧󠁿", // the flag of England is spelt in tags
                "שלום‎ (1)", // Hebrew with a mark of direction
                "葛󠄀城" // a variant of a character
            })
    void keepsInvisibleCharactersWhereTheyMeanSomething(String text) {
        assertThat(normalised(text)).isEqualTo(text);
    }

    @Test
    void dropsMarksOfDirectionFromATextThatRunsOneWay() {
        assertThat(normalised("a\u200e中\u2066文\u2069")).isEqualTo("a中文");
    }

    @Test
    void putsAReplacementForHalvesOfAPair() {
        assertThat(normalised("一\ud800二\udc00三𠀀")).isEqualTo("一\ufffd二\ufffd三𠀀");
    }

    @Test
    void composes() {
        assertThat(normalised("cafe\u0301 이\u1102\u1161 \uf900 か\u3099")).isEqualTo("café 이나 豈 が");
    }

    @Test
    void doesNotSortMoreMarksThanAnyWritingNeeds() {
        var heap = "a" + "\u0316\u0301".repeat(1000);

        assertThat(normalised(heap)).isEqualTo(heap);
    }

    @Test
    void writesLettersAndDigitsInHalfWidthButNotPunctuation() {
        assertThat(normalised("ＡＢＣ１２３，ｘｙｚ！（完）")).isEqualTo("ABC123，xyz！（完）");
        assertThat(normalised("ＡＢＣ", Map.of("half-width", false))).isEqualTo("ＡＢＣ");
    }

    @Test
    void putsAPlainSpaceForOneThatDoesNotBreak() {
        assertThat(normalised("第\u00a01\u202f条")).isEqualTo("第 1 条");
    }

    @Test
    void trimsLinesButKeepsTheIndentOfCode() {
        assertThat(normalised("　　段落一。  \n\t\n    return 1; \t\n　\n最后 ")).isEqualTo("段落一。\n\n    return 1;\n\n最后");
        assertThat(normalised("　　段落 \n", Map.of("trim-lines", false))).isEqualTo("　　段落 \n");
    }

    @Test
    void keepsOnlySomeBlankLinesInARow() {
        assertThat(normalised("一\n\n\n\n\n二\n \n \n \n三")).isEqualTo("一\n\n\n二\n\n\n三");
        assertThat(normalised("一\n\n\n二", Map.of("max-blank-lines", 0))).isEqualTo("一\n二");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "A&amp;B|A&B",
                "&lt;b&gt;|<b>",
                "&ldquo;好&rdquo;|“好”",
                "1&nbsp;2|1 2",
                "&#20013;&#x6587;|中文",
                "&#8203;空|空",
                "&#150;|–",
                "&amp;amp;lt;|<",
                "e&#x301;|é",
                "AT&T; R&D|AT&T; R&D",
                "&unknown;|&unknown;",
                "&#xD800;|&#xD800;",
                "&#99999999999;|&#99999999999;",
                "a&amp|a&amp"
            })
    void readsEntities(String text, String expected) {
        assertThat(normalised(text)).isEqualTo(expected);
    }

    @Test
    void leavesEntitiesInCodeAlone() {
        var text = "写作 `&lt;` 即可：\n```html\n&nbsp;&amp;\n```\n";

        assertThat(normalised(text + "&lt;")).isEqualTo(text + "<");
        assertThat(normalised("&lt;", Map.of("entities", false))).isEqualTo("&lt;");
    }

    @Test
    void findsWhatAWalkLeftForTheNextOne() {
        assertThat(normalised("&am\u200bp;lt;")).isEqualTo("<");
        assertThat(normalised("行 \u200b \n")).isEqualTo("行\n");
    }

    @Test
    void countsItsChanges() {
        assertThat(Recipes.apply("normalise", Map.of(), "一\r\n二\r\n").measures())
                .containsExactly(Map.entry("normalise.changes", 2L));
    }

    @Test
    void refusesParametersThatItDoesNotKnow() {
        assertThatThrownBy(() -> normalised("一", Map.of("width", true)))
                .isInstanceOf(CorpusException.class)
                .hasMessageContaining("unknown parameters [width]");
    }
}
