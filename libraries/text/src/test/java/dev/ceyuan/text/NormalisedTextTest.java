package dev.ceyuan.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.Transliterator;
import com.ibm.icu.text.UnicodeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NormalisedTextTest {

    @ParameterizedTest
    @CsvSource({
        "智能客服,智能客服",
        "ＡＩ晶片与ＧＰＵ,ai晶片与gpu",
        "人工智慧與軟體,人工智慧与软体",
        "臺灣裡裏為爲,台湾里里为为",
        "㈱ﬁ①,(株)fi1",
        "１，２００．５０％,'1,200.50%'",
        "ÄÉ,äé",
    })
    void foldsWidthScriptAndCase(String original, String folded) {
        assertThat(NormalisedText.fold(original)).isEqualTo(folded);
    }

    @Test
    void composesWhatIsWrittenInParts() {
        assertThat(NormalisedText.fold("e\u0301")).isEqualTo("é");
    }

    @Test
    void dropsInvisibleCharacters() {
        assertThat(NormalisedText.fold("智\u200b能\ufeff")).isEqualTo("智能");
    }

    @Test
    void quotesTheOriginalForAFoldedStretch() {
        var text = NormalisedText.of("採購 ＡＩ 晶片㈱");

        var at = text.folded().indexOf("ai 晶片");

        assertThat(text.quote(at, at + 5)).isEqualTo("ＡＩ 晶片");
    }

    @Test
    void quotesAWholeSegmentForAPartOfIt() {
        var text = NormalisedText.of("甲㈱乙");

        assertThat(text.folded()).isEqualTo("甲(株)乙");
        assertThat(text.quote(2, 3)).isEqualTo("㈱");
        assertThat(text.quote(0, 5)).isEqualTo("甲㈱乙");
    }

    @Test
    void keepsUnpairedSurrogates() {
        assertThat(NormalisedText.fold("a\ud800b")).isEqualTo("a\ud800b");
    }

    @Test
    void agreesWithTheTransformOfIcu() {
        var transform = Transliterator.getInstance("Hant-Hans");

        for (var source : new UnicodeSet(0x4e00, 0x9fff).retainAll(transform.getSourceSet())) {
            var simplified = transform.transliterate(source);
            // Simplified forms outside the first plane are so rare that the fonts of readers lack them.
            if (simplified.length() == 1) {
                assertThat(NormalisedText.fold(source)).as(source).isEqualTo(NormalisedText.fold(simplified));
            }
        }
    }
}
