package dev.ceyuan.corpus.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.LongStream;
import org.apache.commons.statistics.distribution.BetaDistribution;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Against the incomplete beta function of Apache Commons, and against sums of exact binomial terms.
class ExactBinomialOracleTest {
    private static final double MILLION = 1e6;
    private static final MathContext MANY = new MathContext(60);

    static LongStream seeds() {
        return LongStream.range(0, 150);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void boundsAreQuantilesOfTheBetaDistribution(long seed) {
        var random = random(seed);
        var items = 1 + random.nextInt(6000);
        var defects = random.nextInt(1 + random.nextInt(items));
        var confidence = 900_000 + random.nextInt(10) * 10_000L;
        var alpha = 1 - confidence / MILLION;

        var upper = ExactBinomial.upperBound(defects, items, confidence);
        var lower = ExactBinomial.lowerBound(defects, items, confidence);

        var beta = BetaDistribution.of(defects + 1, items - defects);
        assertThat(upper / MILLION).isCloseTo(beta.inverseSurvivalProbability(alpha), within(1.1e-6));
        if (defects > 0) {
            var low = BetaDistribution.of(defects, items - defects + 1);
            assertThat(lower / MILLION).isCloseTo(low.inverseCumulativeProbability(alpha), within(1.1e-6));
        }
        assertThat(lower * items).isLessThanOrEqualTo(defects * 1_000_000L);
        assertThat(upper * items).isGreaterThanOrEqualTo(defects * 1_000_000L);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void probabilitiesAreSumsOfBinomialTerms(long seed) {
        var random = random(seed);
        var items = 1 + random.nextInt(120);
        var most = random.nextInt(items);
        var share = 1 + random.nextInt(999_998);

        var found = ExactBinomial.atMost(most, items, share);

        assertThat((double) found).isCloseTo(sum(most, items, share), within(0.51));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatIsAllowedIsTheLargestNumberWhoseBoundKeepsTheLimit(long seed) {
        var random = random(seed);
        var items = 1 + random.nextInt(3000);
        var limit = 5_000 + random.nextInt(60_000);

        var allowed = ExactBinomial.allowed(items, limit, 950_000);

        if (allowed >= 0) {
            assertThat(ExactBinomial.upperBound(allowed, items, 950_000)).isLessThanOrEqualTo(limit);
            assertThat(ExactBinomial.needed(allowed, limit, 950_000)).isLessThanOrEqualTo(items);
        }
        if (allowed + 1 < items) {
            assertThat(ExactBinomial.upperBound(allowed + 1, items, 950_000)).isGreaterThan(limit);
            assertThat(ExactBinomial.needed(allowed + 1, limit, 950_000)).isGreaterThan(items);
        }
    }

    private static double sum(int most, int items, int share) {
        var p = BigDecimal.valueOf(share, 6);
        var q = BigDecimal.ONE.subtract(p);
        var ways = BigDecimal.ONE;
        var sum = BigDecimal.ZERO;
        for (var i = 0; i <= most; i++) {
            sum = sum.add(ways.multiply(p.pow(i)).multiply(q.pow(items - i)), MANY);
            ways = ways.multiply(BigDecimal.valueOf(items - i)).divideToIntegralValue(BigDecimal.valueOf(i + 1));
        }
        return sum.doubleValue() * MILLION;
    }

    private static RandomGenerator random(long seed) {
        return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }
}
