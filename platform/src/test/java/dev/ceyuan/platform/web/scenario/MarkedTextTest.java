package dev.ceyuan.platform.web.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkedTextTest {

    private static List<String> marked(String quote, String... terms) {
        return MarkedText.of(quote, List.of(terms)).pieces().stream()
                .filter(MarkedText.Piece::marked)
                .map(MarkedText.Piece::text)
                .toList();
    }

    @Test
    void marksEveryPlaceOfATerm() {
        assertThat(marked("政务咨询与政务搜索", "政务")).containsExactly("政务", "政务");
    }

    @Test
    void joinsTermsThatTouchOrOverlap() {
        assertThat(marked("医院病历质控", "病历", "历质", "质控")).containsExactly("病历质控");
    }

    @Test
    void marksWhateverTheCase() {
        assertThat(marked("用GPT写作", "gpt")).containsExactly("GPT");
    }

    @Test
    void marksNothingForTermsThatAreBlankOrAbsent() {
        assertThat(marked("政务咨询", "", " ", "医疗")).isEmpty();
    }

    @Test
    void keepsMarkupAsTextSoThatTheTemplateEscapesIt() {
        var hostile = "<script>alert('政务')</script>";

        var pieces = MarkedText.of(hostile, List.of("政务", "<script>")).pieces();

        assertThat(pieces.stream().map(MarkedText.Piece::text))
                .containsExactly("<script>", "alert('", "政务", "')</script>");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void quotesWordForWordWhateverTheTerms(long seed) {
        var random = new SplittableRandom(seed);
        var alphabet = "政务医疗aAİß<&\"\uD83D\uDE00 ";
        for (int round = 0; round < 200 * seed; round++) {
            var quote = word(random, alphabet, 30);
            var terms = IntStream.range(0, 4)
                    .mapToObj(_ -> word(random, alphabet, 3))
                    .toList();

            var pieces = MarkedText.of(quote, terms).pieces();

            assertThat(pieces.stream().map(MarkedText.Piece::text).collect(Collectors.joining()))
                    .isEqualTo(quote);
        }
    }

    private static String word(RandomGenerator random, String alphabet, int longest) {
        return IntStream.range(0, random.nextInt(longest + 1))
                .mapToObj(_ -> String.valueOf(alphabet.charAt(random.nextInt(alphabet.length()))))
                .collect(Collectors.joining());
    }
}
