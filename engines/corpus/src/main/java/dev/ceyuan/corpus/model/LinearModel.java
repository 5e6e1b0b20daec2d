package dev.ceyuan.corpus.model;

import dev.ceyuan.corpus.CorpusException;
import dev.ceyuan.corpus.digest.Sha256;
import dev.ceyuan.corpus.wording.ErrorWords;
import dev.ceyuan.text.NormalisedText;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;

/// A linear model of whether a text is good: a weight for each hashed n-gram of one to three chars of the
/// folded text, and for a few statistics of it.
///
/// The same samples and options give the same bytes on every machine, in whatever order the samples come. A
/// stored model asks the same of every text: from the bytes on there are only whole numbers.
public final class LinearModel {
    private static final double MILLION = 1e6;
    private static final int LARGEST_BYTE = 127;
    /// A thousandth of the weights is cut to the largest byte, so that the others are told apart.
    private static final int CUT = 1000;
    private static final int LEAST_SAMPLES = 20;

    private final Parts parts;

    /// What a model consists of.
    ///
    /// @param trainedOn   SHA-256 over options and samples, in hexadecimal digits
    /// @param samples     how many there were
    /// @param unit        what a byte of `grams` counts, in millionths of the margin
    /// @param statistics  weight of each bucket of each statistic, in millionths; the bias last
    /// @param grams       weights of n-grams
    record Parts(String trainedOn, int samples, int unit, Calibration calibration, int[] statistics, byte[] grams) {}

    LinearModel(Parts parts) {
        this.parts = parts;
    }

    /// Trains a model on eight tenths of the samples, calibrates its scores by one tenth and leaves one tenth
    /// for [Evaluation#heldOut].
    ///
    /// @throws CorpusException if there are fewer than 20 samples of a label in a part that needs them
    public static LinearModel train(Collection<Sample> samples, TrainingOptions options) {
        var prepared = PreparedSample.of(samples);
        var learned = part(prepared, PreparedSample.Part.LEARN);
        var calibrating = part(prepared, PreparedSample.Part.CALIBRATE);
        var learner = new Learner(options);
        for (var epoch = 0; epoch < options.epochs(); epoch++) {
            for (var sample : PreparedSample.shuffled(learned, epoch)) {
                learner.learn(sample.folded(), sample.good());
            }
            learner.endEpoch();
        }
        var digest = Sha256.begin();
        digest.update(PreparedSample.sha256(options.toString()));
        prepared.forEach(sample -> digest.update(sample.hash()));
        var trainedOn = HexFormat.of().formatHex(digest.digest());
        return calibrated(quantised(learner, trainedOn, prepared.size()), calibrating);
    }

    private static List<PreparedSample> part(List<PreparedSample> samples, PreparedSample.Part part) {
        var chosen = samples.stream().filter(sample -> sample.part() == part).toList();
        var good = chosen.stream().filter(PreparedSample::good).count();
        if (good < LEAST_SAMPLES || chosen.size() - good < LEAST_SAMPLES) {
            throw new CorpusException(
                    CorpusException.Kind.INPUT,
                    ErrorWords.say("subject.samples"),
                    ErrorWords.say("model.few-samples", good, chosen.size() - good, LEAST_SAMPLES),
                    null);
        }
        return chosen;
    }

    private static Parts quantised(Learner learner, String trainedOn, int samples) {
        var weights = learner.weights();
        var sizes = Arrays.stream(weights)
                .map(Math::abs)
                .filter(size -> size > 0)
                .sorted()
                .toArray();
        var largest = sizes[sizes.length - 1 - sizes.length / CUT];
        var unit = (int) Math.clamp(Math.ceil(largest * MILLION / LARGEST_BYTE), 1, Integer.MAX_VALUE);
        var grams = new byte[weights.length];
        for (var i = 0; i < grams.length; i++) {
            grams[i] = (byte) Math.clamp(Math.round(weights[i] * MILLION / unit), -LARGEST_BYTE, LARGEST_BYTE);
        }
        var statistics = Arrays.stream(learner.statisticWeights())
                .mapToInt(weight -> (int) Math.round(weight * MILLION))
                .toArray();
        return new Parts(trainedOn, samples, unit, new Calibration((int) MILLION, 0), statistics, grams);
    }

    private static LinearModel calibrated(Parts parts, List<PreparedSample> samples) {
        var scorer = new Scorer(new LinearModel(parts));
        var margins = samples.stream()
                .map(sample ->
                        new Calibration.Labelled(scorer.margin(sample.folded(), sample.folded().length), sample.good()))
                .toList();
        return new LinearModel(new Parts(
                parts.trainedOn(),
                parts.samples(),
                parts.unit(),
                Calibration.fit(margins),
                parts.statistics(),
                parts.grams()));
    }

    /// Reads a stored model.
    ///
    /// @throws CorpusException if it is none, is of another version, or is damaged
    public static LinearModel read(String name, byte[] content) {
        return new LinearModel(ModelFile.read(name, content));
    }

    /// The model as it is stored.
    public byte[] bytes() {
        return ModelFile.write(parts);
    }

    /// How likely a text is good among texts like the samples, in millionths.
    public long score(String text) {
        return new Scorer(this).score(NormalisedText.fold(text));
    }

    /// SHA-256 over the options and the samples that it was trained on, in hexadecimal digits.
    public String trainedOn() {
        return parts.trainedOn();
    }

    /// How many distinct samples there were, with those that were held out.
    public int samples() {
        return parts.samples();
    }

    Calibration calibration() {
        return parts.calibration();
    }

    byte[] grams() {
        return parts.grams();
    }

    int unit() {
        return parts.unit();
    }

    int bias() {
        return parts.statistics()[Statistics.COUNT * Statistics.BUCKETS];
    }

    int statistic(int number, int bucket) {
        return parts.statistics()[number * Statistics.BUCKETS + bucket];
    }
}
