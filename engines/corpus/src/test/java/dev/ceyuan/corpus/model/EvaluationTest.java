package dev.ceyuan.corpus.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class EvaluationTest {
    private static final LinearModel MODEL =
            LinearModel.train(ModelSamples.some(400, 1), new TrainingOptions(14, 2, 300_000, 0));

    /// Compares every good sample with every other one.
    @Test
    void countsConfusionAndAucAsASimpleCountDoes() {
        var samples = new ArrayList<>(ModelSamples.some(60, 9));
        samples.add(new Sample("一样的文字", true));
        samples.add(new Sample("一样的文字", false));

        var evaluation = Evaluation.unseen(MODEL, samples, 400_000);

        var good = scores(samples, true);
        var bad = scores(samples, false);
        assertThat(evaluation.goodKept())
                .isEqualTo((int) good.stream().filter(it -> it >= 400_000).count());
        assertThat(evaluation.goodKept() + evaluation.goodLost()).isEqualTo(good.size());
        assertThat(evaluation.badLost())
                .isEqualTo((int) bad.stream().filter(it -> it < 400_000).count());
        assertThat(evaluation.badKept() + evaluation.badLost()).isEqualTo(bad.size());
        var halves = 0L;
        for (var one : good) {
            for (var other : bad) {
                halves += one > other ? 2 : one.equals(other) ? 1 : 0;
            }
        }
        assertThat(evaluation.auc()).isEqualTo(halves * 1_000_000 / (2L * good.size() * bad.size()));
    }

    private static List<Long> scores(List<Sample> samples, boolean good) {
        return samples.stream()
                .filter(sample -> sample.good() == good)
                .distinct()
                .map(sample -> MODEL.score(sample.text()))
                .toList();
    }
}
