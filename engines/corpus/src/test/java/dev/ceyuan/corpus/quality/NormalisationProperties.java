package dev.ceyuan.corpus.quality;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.Normalizer2;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Normalises texts that were put together at random.
class NormalisationProperties {
    private static final int LENGTH = 60;

    static LongStream seeds() {
        return LongStream.range(0, 500);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void changesNothingTheSecondTime(long seed) {
        var once = normalised(new RandomTexts(seed).text(LENGTH));

        assertThat(normalised(once)).isEqualTo(once);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void leavesNothingBehindThatItIsThereFor(long seed) {
        var text = normalised(new RandomTexts(seed).text(LENGTH));

        assertThat(text).doesNotContain("\r", "\ufeff", "\u202e", " \n", "\t\n", "\n\n\n\n");
        assertThat(Normalizer2.getNFCInstance().isNormalized(text)).isTrue();
        assertThat(text.codePoints().filter(Character::isValidCodePoint).noneMatch(c -> c >= 0xd800 && c <= 0xdfff))
                .isTrue();
    }

    /// Every character of a row of its own stands among others at random; where it is afterwards must lead
    /// to where it was.
    @ParameterizedTest
    @MethodSource("seeds")
    void offsetsLeadBackToTheTextThatWasRead(long seed) {
        var random = new RandomTexts(seed);
        var read = new StringBuilder();
        for (var mark = '㐀'; mark < '㐀' + 12; mark++) {
            read.append(random.text(8)).append(mark);
        }
        var document = Recipes.apply("normalise", Map.of(), read.toString());

        for (var i = 0; i < document.text().length(); i++) {
            var c = document.text().charAt(i);
            if (c >= '㐀' && c < '㐀' + 12) {
                document.found("mark", i, i + 1);
                var at = read.codePointCount(0, read.indexOf(String.valueOf(c)));
                assertThat(document.spans().getLast().start()).isEqualTo(at);
                assertThat(document.spans().getLast().end()).isEqualTo(at + 1);
            }
        }
        assertThat(document.spans()).hasSize(12);
    }

    private static String normalised(String text) {
        return Recipes.apply("normalise", Map.of(), text).text();
    }
}
