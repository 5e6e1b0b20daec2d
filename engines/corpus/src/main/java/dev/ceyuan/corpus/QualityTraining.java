package dev.ceyuan.corpus;

import dev.ceyuan.corpus.input.InputFile;
import dev.ceyuan.corpus.input.InputFiles;
import dev.ceyuan.corpus.input.InputOptions;
import dev.ceyuan.corpus.input.RawRecord;
import dev.ceyuan.corpus.input.RecordSink;
import dev.ceyuan.corpus.input.Refusal;
import dev.ceyuan.corpus.input.UnfitFile;
import dev.ceyuan.corpus.model.Evaluation;
import dev.ceyuan.corpus.model.LinearModel;
import dev.ceyuan.corpus.model.Sample;
import dev.ceyuan.corpus.model.TrainingOptions;
import dev.ceyuan.corpus.wording.ErrorWords;
import dev.ceyuan.corpus.wording.Wording;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Trains a quality model from labelled files, for the operator `quality-model`. The same texts give the same model,
/// whatever their order.
public final class QualityTraining {
    /// All samples are in memory at once.
    private static final long MOST_CHARS = 200_000_000;

    private static final long BLOCK_BYTES = 4L << 20;

    private final List<Sample> samples = new ArrayList<>();
    private final InputOptions options;
    private long chars;

    /// @param options how files are read
    public QualityTraining(InputOptions options) {
        this.options = options;
    }

    /// A model, and how it does on the tenth of the samples that it was not shown.
    ///
    /// @param model     as a file
    /// @param trainedOn SHA-256 over options and samples, in lower-case hexadecimal
    /// @param samples   how many different ones there were
    /// @param heldOut   by smallest score that keeps a text
    public record Trained(byte[] model, String trainedOn, int samples, List<HeldOut> heldOut) {
        public Trained {
            model = model.clone();
            heldOut = List.copyOf(heldOut);
        }

        @Override
        public byte[] model() {
            return model.clone();
        }
    }

    /// What becomes of held-out samples at a threshold.
    ///
    /// @param minScore in millionths
    public record HeldOut(long minScore, int goodKept, int goodLost, int badKept, int badLost) {}

    /// Takes all texts of a file or folder as samples.
    ///
    /// @param good whether such texts are wanted
    /// @throws CorpusException if a file or record cannot be read, or if there is more text than can be held
    public QualityTraining add(Path path, boolean good) {
        var found = InputFiles.of(path, options);
        UnfitFile.requireNone(found.unfit());
        found.files().forEach(file -> add(file, good));
        return this;
    }

    private void add(InputFile file, boolean good) {
        try (var blocks = file.open(BLOCK_BYTES)) {
            while (blocks.hasNext()) {
                blocks.next().read(new Samples(file, good));
            }
        }
    }

    private final class Samples implements RecordSink {
        private final InputFile file;
        private final boolean good;

        Samples(InputFile file, boolean good) {
            this.file = file;
            this.good = good;
        }

        @Override
        public void record(RawRecord raw) {
            chars += raw.text().length();
            if (chars > MOST_CHARS) {
                throw new CorpusException(
                        CorpusException.Kind.INPUT, file.name(), ErrorWords.say("model.many-samples", MOST_CHARS));
            }
            samples.add(new Sample(raw.text(), good));
        }

        @Override
        public void refused(Refusal refusal) {
            throw new UnfitFile(refusal, Wording.same(refusal.expected())).error();
        }

        @Override
        public void passed(Passed what, long offset, long length) {
            // nothing stands there
        }
    }

    /// Trains on eight tenths of the samples, calibrates by one, and tries the model on one.
    ///
    /// @param minScores in millionths, that are tried
    /// @throws CorpusException if there are too few samples of either kind
    public Trained train(List<Long> minScores) {
        var model = LinearModel.train(samples, TrainingOptions.STANDARD);
        var heldOut = minScores.stream()
                .map(score -> Evaluation.heldOut(model, samples, score))
                .map(found -> new HeldOut(
                        found.threshold(), found.goodKept(), found.goodLost(), found.badKept(), found.badLost()))
                .toList();
        return new Trained(model.bytes(), model.trainedOn(), model.samples(), heldOut);
    }
}
