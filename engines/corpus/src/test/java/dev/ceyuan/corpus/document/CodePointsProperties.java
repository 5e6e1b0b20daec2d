package dev.ceyuan.corpus.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.random.RandomGeneratorFactory;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CodePointsProperties {
    private static final String UNITS = "a中\ud840\udc00";

    static LongStream seeds() {
        return LongStream.range(0, 200);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void countsAsTheJdkDoesInWhateverOrderItIsAsked(long seed) {
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        var text = new StringBuilder();
        for (var left = random.nextInt(20); left > 0; left--) {
            text.append(UNITS.charAt(random.nextInt(UNITS.length()))); // halves of pairs stand alone too
        }
        var points = new CodePoints();
        points.begin(text.toString());

        for (var asked = 0; asked < 30; asked++) {
            var offset = random.nextInt(text.length() + 1);
            assertThat(points.before(offset)).isEqualTo(text.codePointCount(0, offset));
        }
    }
}
