package dev.ceyuan.corpus.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ceyuan.corpus.CorpusException;
import dev.ceyuan.corpus.document.Drop;
import dev.ceyuan.corpus.trial.OperatorTrial;
import org.junit.jupiter.api.Test;

class QualityModelTest {
    private static final LinearModel MODEL =
            LinearModel.train(ModelSamples.some(600, 1), new TrainingOptions(14, 3, 300_000, 20_000));
    private static final String GOOD = "工程师发布了公开的标准。图书馆整理了一批图书。";
    private static final String BAD = "馆公了批一布开。师发的图书理准图。了整程工标书";

    private static OperatorTrial trial() {
        return OperatorTrial.of(QualityModel.KIND)
                .file("model.bin", MODEL.bytes())
                .with("model", "model.bin")
                .with("min-score", 0.5)
                .with("shortest", 10);
    }

    @Test
    void measuresTheScoreAndDropsWhatIsBelow() {
        var good = trial().on(GOOD);
        var bad = trial().on(BAD);

        assertThat(good.isDropped()).isFalse();
        assertThat(good.measures()).containsEntry("quality-model.score", MODEL.score(GOOD));
        assertThat(bad.drop()).isEqualTo(new Drop("quality-model.score", MODEL.score(BAD), 500_000));
    }

    @Test
    void doesNotJudgeWhatIsTooShort() {
        var document = trial().with("shortest", 100).on(BAD);

        assertThat(document.isDropped()).isFalse();
        assertThat(document.measures()).containsEntry("quality-model.score", MODEL.score(BAD));
    }

    @Test
    void namesTheFileThatIsNoModel() {
        var trial = trial().file("model.bin", "no model");

        assertThatThrownBy(trial::read).isInstanceOf(CorpusException.class).hasMessageContaining("model.bin");
    }
}
