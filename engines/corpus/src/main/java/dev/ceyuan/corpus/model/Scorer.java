package dev.ceyuan.corpus.model;

/// Asks a model; for one thread.
final class Scorer {
    private final LinearModel model;
    private final Statistics statistics = new Statistics();

    Scorer(LinearModel model) {
        this.model = model;
    }

    /// The score of a folded text, in millionths.
    long score(String folded) {
        return score(folded.toCharArray(), folded.length());
    }

    /// The score of a folded text, in millionths.
    long score(char[] folded, int length) {
        return model.calibration().score(margin(folded, length));
    }

    /// The margin of a folded text, in millionths.
    long margin(char[] folded, int length) {
        var margin = (long) model.bias();
        var buckets = statistics.of(folded, length);
        for (var i = 0; i < Statistics.COUNT; i++) {
            margin += model.statistic(i, buckets[i]);
        }
        if (length == 0) {
            return margin;
        }
        var sum = Grams.sum(folded, length, model.grams());
        var grams = (long) Grams.KINDS * length;
        return margin + sum / grams * model.unit() + sum % grams * model.unit() / grams;
    }
}
