package dev.ceyuan.corpus.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ceyuan.corpus.CorpusException;
import dev.ceyuan.corpus.digest.Sha256;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LinearModelTest {
    private static final TrainingOptions SMALL = new TrainingOptions(14, 3, 300_000, 20_000);
    private static final List<Sample> SAMPLES = ModelSamples.some(600, 1);
    private static final LinearModel MODEL = LinearModel.train(SAMPLES, SMALL);

    @Test
    void tellsGoodSamplesFromOthersThatItWasNotShown() {
        var evaluation = Evaluation.heldOut(MODEL, SAMPLES, 500_000);

        assertThat(evaluation.goodKept() + evaluation.badLost()).isGreaterThan(80);
        assertThat(evaluation.accuracy()).isGreaterThan(950_000);
        assertThat(evaluation.auc()).isGreaterThan(990_000);
    }

    @Test
    void isTheSameToTheByteInWhateverOrderSamplesComeAndHoweverOften() {
        var otherwise = new ArrayList<>(SAMPLES);
        otherwise.addAll(SAMPLES.subList(0, 100));
        Collections.shuffle(otherwise, new Random(2));

        assertThat(LinearModel.train(otherwise, SMALL).bytes()).isEqualTo(MODEL.bytes());
    }

    /// The digest is that of the machine on which the test was written.
    @Test
    void isTheSameToTheByteOnEveryMachine() {
        var digest = Sha256.begin().digest(MODEL.bytes());

        assertThat(HexFormat.of().formatHex(digest))
                .isEqualTo("14d1398e1e491def44d42a42fe384b376efc93e27b21c892699cdc49a6df6a88");
    }

    @Test
    void otherSamplesOrOptionsGiveAnotherDigestOfTheTraining() {
        var fewer = LinearModel.train(SAMPLES.subList(2, SAMPLES.size()), SMALL);
        var longer = LinearModel.train(SAMPLES, new TrainingOptions(14, 4, 300_000, 20_000));

        assertThat(List.of(MODEL.trainedOn(), fewer.trainedOn(), longer.trainedOn()))
                .doesNotHaveDuplicates();
    }

    @Test
    void scoresTheSameAfterItWasStored() {
        var read = LinearModel.read("model.bin", MODEL.bytes());

        assertThat(SAMPLES)
                .allSatisfy(sample -> assertThat(read.score(sample.text())).isEqualTo(MODEL.score(sample.text())));
        assertThat(read.bytes()).isEqualTo(MODEL.bytes());
    }

    @Test
    void scoresAreMillionths() {
        assertThat(List.of("", "好", "。".repeat(5000), "\u0000", "😀😀"))
                .allSatisfy(text -> assertThat(MODEL.score(text)).isBetween(0L, 1_000_000L));
    }

    @Test
    void refusesSamplesOfOneLabel() {
        var good = SAMPLES.stream().filter(Sample::good).toList();

        assertThatThrownBy(() -> LinearModel.train(good, SMALL))
                .isInstanceOf(CorpusException.class)
                .hasMessageContaining("and 0 other ones");
    }

    @Test
    void refusesWhatIsNoModel() {
        assertThatThrownBy(() -> LinearModel.read("model.bin", new byte[10_000]))
                .isInstanceOf(CorpusException.class)
                .hasMessageContaining("CYLM")
                .hasMessageContaining("model.bin");
        assertThatThrownBy(() -> LinearModel.read("model.bin", new byte[3])).isInstanceOf(CorpusException.class);
    }

    @Test
    void refusesAModelWithAChangedByte() {
        var random = new Random(3);
        for (var i = 0; i < 200; i++) {
            var bytes = MODEL.bytes();
            bytes[random.nextInt(bytes.length)] ^= (byte) (1 + random.nextInt(255));

            assertThatThrownBy(() -> LinearModel.read("model.bin", bytes)).isInstanceOf(CorpusException.class);
        }
        assertThatThrownBy(() -> LinearModel.read("model.bin", Arrays.copyOf(MODEL.bytes(), 9_000)))
                .isInstanceOf(CorpusException.class);
    }

    @Test
    void refusesOptionsThatMakeNoSense() {
        assertThatThrownBy(() -> new TrainingOptions(30, 1, 1, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("hashBits=30");
    }
}
