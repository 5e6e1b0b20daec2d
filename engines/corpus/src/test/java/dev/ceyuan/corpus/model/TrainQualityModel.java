package dev.ceyuan.corpus.model;

import dev.ceyuan.corpus.document.Share;
import dev.ceyuan.corpus.trial.PublicCorpora;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/// Trains the model that comes with the engine, and says what it can do and what it cannot.
///
/// Good samples are stretches of the public corpora whose licence does not ask to share alike; the others
/// are made from them by [Degradation]. Corpora that are not trained on show what becomes of other good text.
///
/// Arguments: folder of the corpora, folder of the retrieval sets, file to write.
public final class TrainQualityModel {
    private static final List<String> TRAINED_ON =
            List.of("laws-justlaws", "msdocs-office", "msdocs-vs-a", "paddle-docs", "poetry");
    private static final List<String> FOREIGN = List.of("tidb-docs-cn", "cmrc2018", "drcd-traditional");
    /// Text in another order has the look of text: a model that is shown it learns its corpora by heart and
    /// loses good text of other kinds.
    private static final Set<Degradation> SHOWN =
            EnumSet.complementOf(EnumSet.of(Degradation.SHUFFLED_CHARS, Degradation.WORD_SALAD));

    private static final int MOST_FOR_A_CORPUS = 8_000;
    private static final int[] LENGTHS = {40, 80, 160, 320, 640, 1280};
    private static final long[] THRESHOLDS = {10_000, 20_000, 50_000, 100_000};

    private final Path corpora;
    private final Path retrieval;

    private TrainQualityModel(Path corpora, Path retrieval) {
        this.corpora = corpora;
        this.retrieval = retrieval;
    }

    public static void main(String[] arguments) throws IOException {
        var trainer = new TrainQualityModel(Path.of(arguments[0]), Path.of(arguments[1]));
        var samples = new ArrayList<Sample>();
        for (var name : TRAINED_ON) {
            samples.addAll(labelled(trainer.stretches(name), SHOWN));
        }
        var model = LinearModel.train(samples, TrainingOptions.STANDARD);
        Files.write(Path.of(arguments[2]), model.bytes());
        System.out.printf("samples %d, trained on %s%n", model.samples(), model.trainedOn());
        for (var threshold : THRESHOLDS) {
            tell("held out", Evaluation.heldOut(model, samples, threshold));
        }
        for (var name : FOREIGN) {
            trainer.tellForeign(name, model);
        }
    }

    private void tellForeign(String name, LinearModel model) throws IOException {
        var stretches = stretches(name);
        for (var threshold : THRESHOLDS) {
            tell(name, Evaluation.unseen(model, labelled(stretches, SHOWN), threshold));
        }
        for (var kind : Degradation.values()) {
            tell(name + " " + kind, Evaluation.unseen(model, labelled(stretches, Set.of(kind)), THRESHOLDS[1]));
        }
        stretches.stream()
                .filter(text -> model.score(text) < THRESHOLDS[1])
                .limit(12)
                .forEach(text -> System.out.printf(
                        "  lost %7d: %s%n",
                        model.score(text),
                        text.substring(0, Math.min(150, text.length())).replace('\n', '/')));
    }

    private static void tell(String what, Evaluation it) {
        System.out.printf(
                "%-34s threshold %7d good lost %6d of %6d (%.3f %%)  bad kept %6d of %6d (%.3f %%)  auc %.6f%n",
                what,
                it.threshold(),
                it.goodLost(),
                it.goodLost() + it.goodKept(),
                Share.of(it.goodLost(), it.goodLost() + it.goodKept()) / 1e4,
                it.badKept(),
                it.badKept() + it.badLost(),
                Share.of(it.badKept(), it.badKept() + it.badLost()) / 1e4,
                it.auc() / 1e6);
    }

    private static List<Sample> good(List<String> stretches) {
        return stretches.stream().map(text -> new Sample(text, true)).toList();
    }

    private static List<Sample> labelled(List<String> stretches, Set<Degradation> kinds) {
        var samples = new ArrayList<>(good(stretches));
        var ways = List.copyOf(kinds);
        for (var text : stretches) {
            var random = new Random(seed(text));
            var way = ways.get(random.nextInt(ways.size()));
            // Shuffled or misread English stays what it was for a model of Chinese.
            if (2 * text.chars().filter(c -> c >= '一' && c <= '鿿').count() > text.length()) {
                samples.add(new Sample(way.of(text, random), false, text));
            }
        }
        return samples;
    }

    /// Whole lines, as many as make up a length, of texts chosen by their hashes.
    private List<String> stretches(String corpus) throws IOException {
        var file = corpora.resolve(corpus + ".jsonl.zst");
        var texts = new ArrayList<>(PublicCorpora.texts(
                Files.exists(file) ? file : retrieval.resolve(corpus).resolve("corpus.jsonl")));
        texts.sort((one, other) -> Arrays.compareUnsigned(PreparedSample.sha256(one), PreparedSample.sha256(other)));
        var stretches = new ArrayList<String>();
        var perText = Math.max(1, MOST_FOR_A_CORPUS / Math.max(1, texts.size()));
        for (var text : texts) {
            if (stretches.size() >= MOST_FOR_A_CORPUS) {
                break;
            }
            stretches.addAll(ofText(text, perText));
        }
        return stretches.stream().distinct().toList();
    }

    private static List<String> ofText(String text, int most) {
        var random = new Random(seed(text));
        var lines = text.split("\n");
        var stretches = new ArrayList<String>();
        for (var i = 0; i < most; i++) {
            var length = LENGTHS[random.nextInt(LENGTHS.length)];
            var stretch = new StringBuilder();
            for (var line = random.nextInt(lines.length); line < lines.length && stretch.length() < length; line++) {
                stretch.append(lines[line]).append('\n');
            }
            if (stretch.length() >= LENGTHS[0]) {
                stretches.add(stretch.toString());
            }
        }
        return stretches;
    }

    private static long seed(String text) {
        return ByteBuffer.wrap(PreparedSample.sha256(text)).getLong();
    }
}
