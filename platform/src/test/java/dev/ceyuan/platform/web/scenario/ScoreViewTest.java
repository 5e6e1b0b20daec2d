package dev.ceyuan.platform.web.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScoreViewTest {

    @Test
    void roundsThePartsSoThatTheyAddUpToTheTotalShown() {
        // Each rounds down on its own; together they are 0.001 more.
        var shown = ScoreView.addingUp(new double[] {0.1004, 0.1004, 0.1002}, 301);

        assertThat(shown).containsExactly(101, 100, 100);
    }

    @Test
    void roundsPartsThatSpeakAgainstTheMatchToo() {
        assertThat(ScoreView.addingUp(new double[] {0.3004, -0.0104}, 290)).containsExactly(300, -10);
    }

    @Test
    void showsNothingOfNothing() {
        assertThat(ScoreView.addingUp(new double[0], 0)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {7, 11, 13})
    void addsUpForAnyPartsAndMovesNoneByAThousandthOrMore(long seed) {
        var random = new SplittableRandom(seed);
        for (int round = 0; round < 2000; round++) {
            var amounts = random.doubles(random.nextInt(1, 12), -0.3, 0.6).toArray();
            var total = Math.round(DoubleStream.of(amounts).sum() * 1000);

            var shown = ScoreView.addingUp(amounts, total);

            assertThat(LongStream.of(shown).sum()).isEqualTo(total);
            for (int i = 0; i < amounts.length; i++) {
                assertThat(Math.abs(shown[i] - amounts[i] * 1000)).isLessThanOrEqualTo(1.0);
            }
        }
    }
}
