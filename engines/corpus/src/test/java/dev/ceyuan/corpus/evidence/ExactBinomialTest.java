package dev.ceyuan.corpus.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/// The figures that the notes on corpora give (corpus.md, section 5).
class ExactBinomialTest {
    private static final long LIMIT = 40_000; // 4 %
    private static final long AT_95 = 950_000;
    private static final long AT_99 = 990_000;

    @Test
    void lettingEveryHundredAndSixtiethPassIsTossingACoinAtTheLimit() {
        assertThat(ExactBinomial.atMost(160, 4000, LIMIT)).isBetween(515_000L, 525_000L);
    }

    @Test
    void allowsFewerDefectsWhereTheLimitIsToBeProven() {
        assertThat(ExactBinomial.allowed(4000, LIMIT, AT_95)).isEqualTo(139);
        assertThat(ExactBinomial.allowed(4000, LIMIT, AT_99)).isEqualTo(131);
        assertThat(ExactBinomial.allowed(10_000, LIMIT, AT_95)).isEqualTo(367);
        assertThat(ExactBinomial.atMost(139, 4000, LIMIT)).isBetween(46_500L, 47_500L);
        assertThat(ExactBinomial.atMost(139, 4000, 30_000)).isBetween(955_000L, 965_000L);
    }

    @Test
    void knowsHowManyItemsProveThatASourceKeepsItsLimit() {
        assertThat(ExactBinomial.needed(0, 50_000, AT_95)).isEqualTo(59);
        assertThat(ExactBinomial.needed(1, 50_000, AT_95)).isEqualTo(93);
        assertThat(ExactBinomial.needed(4, 50_000, AT_95)).isEqualTo(181);
        assertThat(ExactBinomial.upperBound(0, 59, AT_95)).isLessThanOrEqualTo(50_000);
        assertThat(ExactBinomial.upperBound(0, 58, AT_95)).isGreaterThan(50_000);
    }

    @Test
    void boundsTheEnds() {
        assertThat(ExactBinomial.upperBound(10, 10, AT_95)).isEqualTo(1_000_000);
        assertThat(ExactBinomial.lowerBound(0, 10, AT_95)).isZero();
        assertThat(ExactBinomial.allowed(10, LIMIT, AT_95)).isEqualTo(-1);
        assertThat(ExactBinomial.atMost(-1, 10, LIMIT)).isZero();
        assertThat(ExactBinomial.atMost(10, 10, LIMIT)).isEqualTo(1_000_000);
        assertThat(ExactBinomial.atMost(0, 10, 0)).isEqualTo(1_000_000);
        assertThat(ExactBinomial.atMost(9, 10, 1_000_000)).isZero();
    }

    @Test
    void takesLargeSamples() {
        assertThat(ExactBinomial.upperBound(400, 1_000_000, AT_95)).isBetween(430L, 440L);
        assertThat(ExactBinomial.lowerBound(400, 1_000_000, AT_95)).isBetween(360L, 370L);
    }

    @Test
    void refusesWhatIsNoSample() {
        assertThatThrownBy(() -> ExactBinomial.upperBound(2, 1, AT_95)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ExactBinomial.upperBound(0, 0, AT_95)).isInstanceOf(IllegalArgumentException.class);
    }
}
