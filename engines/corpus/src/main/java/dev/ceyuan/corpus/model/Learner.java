package dev.ceyuan.corpus.model;

import java.util.Arrays;

/// Learns the weights of a logistic regression, sample by sample.
///
/// The margin of a text is the bias, plus a weight for the bucket of each statistic, plus the mean of the
/// weights of its n-grams. A weight moves against the gradient of the logistic loss, by steps that get smaller
/// the more it has moved (AdaGrad). Every operation is one of IEEE 754 or of `StrictMath`, in a fixed order,
/// so that each machine learns the same bits.
///
/// Source: J. Duchi, E. Hazan and Y. Singer, Adaptive subgradient methods (JMLR 12, 2011).
final class Learner {
    private static final double SMALLEST = 1e-12;
    private static final double MILLION = 1e6;

    private final int shift;
    private final double rate;
    private final double kept;
    private final double[] weights;
    private final double[] moved;
    private final double[] statisticWeights = new double[Statistics.COUNT * Statistics.BUCKETS + 1];
    private final double[] statisticMoved = new double[statisticWeights.length];
    private final Statistics statistics = new Statistics();

    Learner(TrainingOptions options) {
        shift = Grams.shift(options.hashBits());
        rate = options.rate() / MILLION;
        kept = 1 - options.decay() / MILLION;
        weights = new double[1 << options.hashBits()];
        moved = new double[weights.length];
    }

    /// Learns from a text.
    void learn(char[] text, boolean good) {
        var buckets = statistics.of(text, text.length);
        var slope = slope(margin(text, buckets), good);
        for (var i = 0; i < Statistics.COUNT; i++) {
            move(statisticWeights, statisticMoved, i * Statistics.BUCKETS + buckets[i], slope);
        }
        move(statisticWeights, statisticMoved, bias(), slope);
        if (text.length == 0) {
            return;
        }
        var part = slope / ((double) Grams.KINDS * text.length);
        var window = 0L;
        for (var c : text) {
            window = Grams.window(window, c);
            move(weights, moved, Grams.one(window, shift), part);
            move(weights, moved, Grams.two(window, shift), part);
            move(weights, moved, Grams.three(window, shift), part);
        }
    }

    /// The derivative of the loss by the margin.
    static double slope(double margin, boolean good) {
        return sigmoid(margin) - (good ? 1 : 0);
    }

    static double sigmoid(double margin) {
        return 1 / (1 + StrictMath.exp(-margin));
    }

    private void move(double[] which, double[] its, int place, double slope) {
        its[place] += slope * slope;
        which[place] -= rate * slope / Math.sqrt(its[place] + SMALLEST);
    }

    /// The margin of a text.
    double margin(char[] text) {
        return margin(text, statistics.of(text, text.length));
    }

    private double margin(char[] text, int[] buckets) {
        var margin = statisticWeights[bias()];
        for (var i = 0; i < Statistics.COUNT; i++) {
            margin += statisticWeights[i * Statistics.BUCKETS + buckets[i]];
        }
        if (text.length == 0) {
            return margin;
        }
        var window = 0L;
        var sum = 0.0;
        for (var c : text) {
            window = Grams.window(window, c);
            sum += weights[Grams.one(window, shift)];
            sum += weights[Grams.two(window, shift)];
            sum += weights[Grams.three(window, shift)];
        }
        return margin + sum / ((double) Grams.KINDS * text.length);
    }

    /// Ends an epoch: all weights lose a part of themselves.
    void endEpoch() {
        for (var which : new double[][] {weights, statisticWeights}) {
            for (var i = 0; i < which.length; i++) {
                which[i] *= kept;
            }
        }
    }

    private int bias() {
        return statisticWeights.length - 1;
    }

    /// The weights of n-grams.
    double[] weights() {
        return Arrays.copyOf(weights, weights.length);
    }

    /// The weights of the buckets of statistics, and the bias behind them.
    double[] statisticWeights() {
        return Arrays.copyOf(statisticWeights, statisticWeights.length);
    }
}
