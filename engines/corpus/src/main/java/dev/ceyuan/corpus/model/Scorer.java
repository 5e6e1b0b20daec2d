package dev.ceyuan.corpus.model;

/// Asks a model; for one thread.
final class Scorer {
    private final LinearModel model;
    private final Statistics statistics = new Statistics();
    private char[] chars = new char[0];

    Scorer(LinearModel model) {
        this.model = model;
    }

    /// The score of a folded text, in millionths.
    long score(String folded) {
        var length = folded.length();
        if (chars.length < length) {
            chars = new char[Math.max(length, 2 * chars.length)];
        }
        folded.getChars(0, length, chars, 0);
        return model.calibration().score(margin(chars, length));
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
