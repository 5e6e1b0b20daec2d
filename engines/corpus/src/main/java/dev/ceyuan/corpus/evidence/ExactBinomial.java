package dev.ceyuan.corpus.evidence;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;

/// Binomial probabilities and the bounds of Clopper and Pearson (Biometrika 26, 1934) in decimal
/// arithmetic.
///
/// Shares and probabilities are millionths. Bounds are rounded away from the estimate, so that what they
/// claim holds. Sampling without replacement makes the true bounds tighter, never wider.
///
/// The sum of P(X = i) for i ≤ k is taken relative to the term at k, by the ratio of neighbouring terms,
/// on both sides of k until terms no longer count; no factorial and no logarithm is needed, and the
/// result has about thirty digits. The side without the mode comes first; the other one is left as soon as
/// it makes the first negligible.
public final class ExactBinomial {
    private static final int DECIMALS = 6;
    private static final long ONE = 1_000_000;
    private static final MathContext DIGITS = MathContext.DECIMAL128;
    private static final BigDecimal NEGLIGIBLE = BigDecimal.ONE.movePointLeft(32);

    private ExactBinomial() {}

    /// P(X ≤ `most`) for X defects in a sample.
    ///
    /// @param items in the sample
    /// @param share true share of defects, in millionths
    /// @return in millionths, rounded half up
    public static long atMost(long most, long items, long share) {
        return cumulative(most, items, share)
                .movePointRight(DECIMALS)
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
    }

    /// The one-sided upper bound of the share of defects.
    ///
    /// @param confidence in millionths, such as 950,000
    /// @return the smallest share in millionths at which so few defects are at most as likely as 1 −
    ///     confidence
    public static long upperBound(long defects, long items, long confidence) {
        requireSample(defects, items);
        return smallest(ONE, share -> defects < items && unlikely(defects, items, share, confidence));
    }

    /// The one-sided lower bound of the share of defects.
    public static long lowerBound(long defects, long items, long confidence) {
        requireSample(defects, items);
        return ONE - upperBound(items - defects, items, confidence);
    }

    /// How many defects a sample may have to prove, at a confidence, that their share is within a limit.
    ///
    /// @return −1 if the sample is too small to prove it at all
    public static long allowed(long items, long limit, long confidence) {
        return smallest(items, defects -> !unlikely(defects, items, limit, confidence)) - 1;
    }

    /// How many items it takes to prove with so many defects that their share is within a limit.
    public static long needed(long defects, long limit, long confidence) {
        var most = defects + 1;
        while (!unlikely(defects, most, limit, confidence)) {
            most *= 2;
        }
        return smallest(most, items -> items > defects && unlikely(defects, items, limit, confidence));
    }

    private static boolean unlikely(long defects, long items, long share, long confidence) {
        return cumulative(defects, items, share).compareTo(millionths(ONE - confidence)) <= 0;
    }

    /// The smallest number up to `most` from which on a condition holds; `most` if it never does.
    private static long smallest(long most, LongPredicate holds) {
        var low = 0L;
        var high = most;
        while (low < high) {
            var middle = (low + high) >>> 1;
            if (holds.test(middle)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    private static BigDecimal cumulative(long most, long items, long share) {
        if (most >= items || share == 0) {
            return most < 0 ? BigDecimal.ZERO : BigDecimal.ONE;
        }
        if (most < 0 || share == ONE) {
            return BigDecimal.ZERO;
        }
        var odds = millionths(share).divide(millionths(ONE - share), DIGITS);
        var terms = new Terms(most, items, odds, Math.multiplyExact(items + 1, share) / ONE);
        if (most < terms.mode()) {
            var below = terms.below(null);
            return part(below, terms.above(below));
        }
        var above = terms.above(null);
        return part(terms.below(above), above);
    }

    private static BigDecimal part(BigDecimal below, BigDecimal above) {
        return below.divide(below.add(above, DIGITS), DIGITS);
    }

    /// The terms P(X = i), each relative to that at `most`.
    private record Terms(long most, long items, BigDecimal odds, long mode) {
        /// Those up to `most`.
        ///
        /// @param other sum of the others; what makes it negligible is enough
        BigDecimal below(@Nullable BigDecimal other) {
            var sum = BigDecimal.ONE;
            var term = BigDecimal.ONE;
            for (var i = most; i > 0 && goesOn(i > mode, term, sum, other); i--) {
                term = term.multiply(BigDecimal.valueOf(i), DIGITS)
                        .divide(odds.multiply(BigDecimal.valueOf(items - i + 1), DIGITS), DIGITS);
                sum = sum.add(term, DIGITS);
            }
            return sum;
        }

        /// Those beyond `most`.
        ///
        /// @param other sum of the others; what makes it negligible is enough
        BigDecimal above(@Nullable BigDecimal other) {
            var sum = BigDecimal.ZERO;
            var term = BigDecimal.ONE;
            for (var i = most; i < items && goesOn(i < mode, term, sum, other); i++) {
                term = term.multiply(odds.multiply(BigDecimal.valueOf(items - i), DIGITS), DIGITS)
                        .divide(BigDecimal.valueOf(i + 1), DIGITS);
                sum = sum.add(term, DIGITS);
            }
            return sum;
        }

        /// @param grows whether terms grow yet
        private static boolean goesOn(boolean grows, BigDecimal term, BigDecimal sum, @Nullable BigDecimal other) {
            if (other != null && other.compareTo(sum.multiply(NEGLIGIBLE)) < 0) {
                return false;
            }
            return grows || term.compareTo(sum.multiply(NEGLIGIBLE)) > 0;
        }
    }

    private static BigDecimal millionths(long share) {
        return BigDecimal.valueOf(share, DECIMALS);
    }

    private static void requireSample(long defects, long items) {
        if (defects < 0 || defects > items || items < 1) {
            throw new IllegalArgumentException("No sample (defects=%d, items=%d)".formatted(defects, items));
        }
    }
}
