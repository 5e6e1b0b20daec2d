package dev.ceyuan.platform.web.scenario;

import dev.ceyuan.matching.Match.Contribution;
import dev.ceyuan.platform.scenario.MatchReasons;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/// A score and what it is made of, in thousandths. The parts as shown add up to the score as shown, to the
/// last digit.
///
/// @param percent length of the score's bar, 0 to 100
public record ScoreView(String total, int percent, List<Part> parts) {
    private static final double THOUSAND = 1000;

    /// One contribution.
    ///
    /// @param amount  with its sign, such as `+0.412`
    /// @param share   length of its bar, 0 to 100, against the largest part
    /// @param against it speaks against the match
    public record Part(String label, String amount, int share, boolean against) {}

    public ScoreView {
        parts = List.copyOf(parts);
    }

    static ScoreView of(MatchReasons reasons, Wording wording) {
        var contributions = reasons.contributions();
        var amounts = contributions.stream().mapToDouble(Contribution::amount).toArray();
        var total = Math.round(reasons.score() * THOUSAND);
        var shown = addingUp(amounts, total);
        long largest = Math.max(
                1,
                IntStream.range(0, shown.length)
                        .mapToLong(i -> Math.abs(shown[i]))
                        .max()
                        .orElse(1));
        var parts = IntStream.range(0, shown.length)
                .boxed()
                .sorted(Comparator.comparingLong((Integer i) -> -Math.abs(shown[i])))
                .map(i -> new Part(
                        wording.feature(contributions.get(i).feature()),
                        String.format(Locale.ROOT, "%+.3f", shown[i] / THOUSAND),
                        (int) (100 * Math.abs(shown[i]) / largest),
                        shown[i] < 0))
                .toList();
        return new ScoreView(
                String.format(Locale.ROOT, "%.3f", total / THOUSAND), (int) Math.clamp(total / 10, 0, 100), parts);
    }

    /// Rounds to thousandths by largest remainders: each amount is off by less than one thousandth, the sum
    /// by none.
    static long[] addingUp(double[] amounts, long total) {
        var rounded = new long[amounts.length];
        for (int i = 0; i < amounts.length; i++) {
            rounded[i] = (long) Math.floor(amounts[i] * THOUSAND);
        }
        var missing = total
                - IntStream.range(0, rounded.length).mapToLong(i -> rounded[i]).sum();
        var byRemainder = IntStream.range(0, rounded.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> rounded[i] - amounts[i] * THOUSAND))
                .toList();
        for (int i = 0; i < byRemainder.size() && missing > 0; i++, missing--) {
            rounded[byRemainder.get(i)]++;
        }
        return rounded;
    }
}
