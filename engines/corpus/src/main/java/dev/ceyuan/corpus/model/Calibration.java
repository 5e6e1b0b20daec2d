package dev.ceyuan.corpus.model;

import java.util.List;

/// Turns margins into scores: how likely a text is good, in millionths, among texts like the samples.
///
/// Source: J. Platt, Probabilistic outputs for support vector machines (1999): a logistic function of the
/// margin, fitted on samples that no weight was learned from, with his smoothed labels.
///
/// @param slope     in millionths
/// @param intercept in millionths
record Calibration(int slope, int intercept) {
    private static final long MILLION = 1_000_000;
    private static final int LARGEST = 16;
    private static final int STEPS = 64;
    private static final long STEP = MILLION / STEPS;
    private static final int[] SCORES = scores();
    private static final int ROUNDS = 50;

    /// A margin of a sample.
    record Labelled(long margin, boolean good) {}

    private static int[] scores() {
        var scores = new int[2 * LARGEST * STEPS + 1];
        for (var i = 0; i < scores.length; i++) {
            var margin = (double) i / STEPS - LARGEST;
            scores[i] = (int) Math.round(MILLION * Learner.sigmoid(margin));
        }
        return scores;
    }

    /// The score of a margin in millionths.
    long score(long margin) {
        var bounded = Math.clamp(margin, -1000 * MILLION, 1000 * MILLION);
        var straight = Math.floorDiv(bounded * slope, MILLION) + intercept + LARGEST * MILLION;
        var place = Math.clamp(straight, 0, 2 * LARGEST * MILLION);
        var below = (int) (place / STEP);
        if (below == SCORES.length - 1) {
            return SCORES[below];
        }
        return SCORES[below] + (SCORES[below + 1] - SCORES[below]) * (place % STEP) / STEP;
    }

    /// Fits by Newton's method.
    static Calibration fit(List<Labelled> samples) {
        var good = samples.stream().filter(Labelled::good).count();
        var bad = samples.size() - good;
        var targets = new double[] {1.0 / (bad + 2), (good + 1.0) / (good + 2)};
        var slope = 1.0;
        var intercept = 0.0;
        for (var round = 0; round < ROUNDS; round++) {
            var step = step(samples, targets, slope, intercept);
            slope = Math.clamp(slope - step[0], 0.01, 100);
            intercept = Math.clamp(intercept - step[1], -100, 100);
        }
        return new Calibration((int) Math.round(slope * MILLION), (int) Math.round(intercept * MILLION));
    }

    private static double[] step(List<Labelled> samples, double[] targets, double slope, double intercept) {
        var first = new double[2];
        var second = new double[] {1e-6, 0, 1e-6};
        for (var sample : samples) {
            var margin = (double) sample.margin() / MILLION;
            var likely = Learner.sigmoid(slope * margin + intercept);
            var off = likely - targets[sample.good() ? 1 : 0];
            var curve = likely * (1 - likely);
            first[0] += off * margin;
            first[1] += off;
            second[0] += curve * margin * margin;
            second[1] += curve * margin;
            second[2] += curve;
        }
        var determinant = second[0] * second[2] - second[1] * second[1];
        return new double[] {
            (second[2] * first[0] - second[1] * first[1]) / determinant,
            (second[0] * first[1] - second[1] * first[0]) / determinant
        };
    }
}
