package dev.ceyuan.corpus.model;

import dev.ceyuan.corpus.document.Share;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/// How a model does on labelled samples.
///
/// @param threshold the smallest score that keeps a text, in millionths
/// @param goodKept  good samples that are kept
/// @param goodLost  good samples that are lost
/// @param badKept   other samples that are kept
/// @param badLost   other samples that are lost
/// @param auc       how likely a good sample scores higher than another one, in millionths, equal scores
///                  counted half
public record Evaluation(long threshold, int goodKept, int goodLost, int badKept, int badLost, long auc) {

    /// Asks a model about the tenth of the samples that training leaves alone.
    public static Evaluation heldOut(LinearModel model, Collection<Sample> samples, long threshold) {
        return of(
                model,
                PreparedSample.of(samples).stream()
                        .filter(sample -> sample.part() == PreparedSample.Part.JUDGE)
                        .toList(),
                threshold);
    }

    /// Asks a model about samples of which it has seen none.
    public static Evaluation unseen(LinearModel model, Collection<Sample> samples, long threshold) {
        return of(model, PreparedSample.of(samples), threshold);
    }

    private static Evaluation of(LinearModel model, List<PreparedSample> samples, long threshold) {
        var scorer = new Scorer(model);
        var good = scores(scorer, samples, true);
        var bad = scores(scorer, samples, false);
        var goodLost = below(good, threshold);
        var badLost = below(bad, threshold);
        return new Evaluation(
                threshold, good.length - goodLost, goodLost, bad.length - badLost, badLost, auc(good, bad));
    }

    /// In order.
    private static long[] scores(Scorer scorer, List<PreparedSample> samples, boolean good) {
        return samples.stream()
                .filter(sample -> sample.good() == good)
                .mapToLong(sample -> scorer.score(new String(sample.folded())))
                .sorted()
                .toArray();
    }

    private static int below(long[] sorted, long threshold) {
        return (int) Arrays.stream(sorted).filter(score -> score < threshold).count();
    }

    private static long auc(long[] good, long[] bad) {
        var halves = 0L;
        var smaller = 0;
        var notLarger = 0;
        for (var score : good) {
            while (smaller < bad.length && bad[smaller] < score) {
                smaller++;
            }
            while (notLarger < bad.length && bad[notLarger] <= score) {
                notLarger++;
            }
            halves += smaller + notLarger;
        }
        return Share.of(halves, 2L * good.length * bad.length);
    }

    /// The share of the samples that are kept or lost as they should be, in millionths.
    public long accuracy() {
        return Share.of(goodKept + badLost, goodKept + goodLost + badKept + badLost);
    }
}
