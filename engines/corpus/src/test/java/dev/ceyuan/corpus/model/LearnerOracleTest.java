package dev.ceyuan.corpus.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.ceyuan.text.NormalisedText;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Learning and scoring against a second implementation with maps and big numbers, written from the
/// definitions.
class LearnerOracleTest {
    private static final TrainingOptions OPTIONS = new TrainingOptions(15, 1, 250_000, 100_000);
    private static final BigInteger TWO_TO_64 = BigInteger.ONE.shiftLeft(64);
    private static final BigInteger FACTOR = new BigInteger("9E3779B97F4A7C15", 16);

    private final Map<String, Double> weights = new HashMap<>();
    private final Map<String, Double> moved = new HashMap<>();

    @Test
    void learnsTheSameWeights() {
        var learner = new Learner(OPTIONS);
        for (var sample : ModelSamples.some(20, 5)) {
            var folded = NormalisedText.fold(sample.text());
            learner.learn(folded.toCharArray(), sample.good());
            learn(folded, sample.good());
        }
        learner.endEpoch();
        weights.replaceAll((feature, weight) -> weight * 0.9);

        var learned = learner.weights();
        var touched = 0;
        for (var place = 0; place < learned.length; place++) {
            assertThat(learned[place]).isEqualTo(weights.getOrDefault("n" + place, 0.0), within(1e-9));
            touched += learned[place] == 0 ? 0 : 1;
        }
        assertThat(touched).isGreaterThan(500);
        assertThat(learner.statisticWeights()[Statistics.COUNT * Statistics.BUCKETS])
                .isEqualTo(weights.getOrDefault("bias", 0.0), within(1e-9));
    }

    @Test
    void theSlopeIsTheDerivativeOfTheLogisticLoss() {
        for (var margin = -6.0; margin <= 6; margin += 0.37) {
            for (var good : new boolean[] {true, false}) {
                var step = 1e-6;
                var difference = (loss(margin + step, good) - loss(margin - step, good)) / (2 * step);

                assertThat(Learner.slope(margin, good)).isEqualTo(difference, within(1e-6));
            }
        }
    }

    @Test
    void aStoredModelScoresAsTheDefinitionSays() {
        var model = LinearModel.train(ModelSamples.some(400, 6), OPTIONS);
        for (var sample : ModelSamples.some(50, 7)) {
            var folded = NormalisedText.fold(sample.text());
            var sum = 0L;
            for (var place : places(folded)) {
                sum += model.grams()[place];
            }
            var buckets = new Statistics().of(folded.toCharArray(), folded.length());
            var margin = BigInteger.valueOf(sum)
                    .multiply(BigInteger.valueOf(model.unit()))
                    .divide(BigInteger.valueOf(3L * folded.length()))
                    .longValueExact();
            margin += model.bias();
            for (var i = 0; i < Statistics.COUNT; i++) {
                margin += model.statistic(i, buckets[i]);
            }

            assertThat(new Scorer(model).margin(folded.toCharArray(), folded.length()))
                    .isCloseTo(margin, within(1L));
            var calibration = model.calibration();
            var likely =
                    1e6 / (1 + Math.exp(-(margin / 1e6 * calibration.slope() / 1e6 + calibration.intercept() / 1e6)));
            assertThat((double) model.score(sample.text())).isEqualTo(likely, within(50.0));
        }
    }

    private static double loss(double margin, boolean good) {
        return Math.log(1 + Math.exp(good ? -margin : margin));
    }

    private void learn(String text, boolean good) {
        var buckets = new Statistics().of(text.toCharArray(), text.length()).clone();
        var places = places(text);
        var margin = weights.getOrDefault("bias", 0.0);
        for (var i = 0; i < buckets.length; i++) {
            margin += weights.getOrDefault("s" + i + ":" + buckets[i], 0.0);
        }
        for (var place : places) {
            margin += weights.getOrDefault("n" + place, 0.0) / places.size();
        }
        var slope = 1 / (1 + Math.exp(-margin)) - (good ? 1 : 0);
        for (var i = 0; i < buckets.length; i++) {
            move("s" + i + ":" + buckets[i], slope);
        }
        move("bias", slope);
        for (var place : places) {
            move("n" + place, slope / places.size());
        }
    }

    private void move(String feature, double slope) {
        moved.merge(feature, slope * slope, Double::sum);
        weights.merge(feature, -0.25 * slope / Math.sqrt(moved.getOrDefault(feature, 0.0) + 1e-12), Double::sum);
    }

    /// The places of the n-grams that end at each char, shortest first.
    private static List<Integer> places(String text) {
        var plain = "\0\0" + text.replaceAll("[0-9]", "0").replaceAll("[\t\r]", " ");
        var places = new ArrayList<Integer>();
        for (var end = 3; end <= plain.length(); end++) {
            for (var length = 1; length <= 3; length++) {
                var packed = BigInteger.valueOf(length);
                for (var back = 3; back >= 1; back--) {
                    var c = back <= length ? plain.charAt(end - back) : 0;
                    packed = packed.shiftLeft(16).add(BigInteger.valueOf(c));
                }
                var spread = packed.multiply(FACTOR).mod(TWO_TO_64);
                places.add(spread.shiftRight(64 - OPTIONS.hashBits()).intValueExact());
            }
        }
        return places;
    }
}
