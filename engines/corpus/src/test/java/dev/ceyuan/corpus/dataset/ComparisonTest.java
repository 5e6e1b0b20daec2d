package dev.ceyuan.corpus.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ComparisonTest {
    @TempDir
    Path left;

    @TempDir
    Path right;

    private final SampleRelease sample = SampleRelease.of(100);

    @Test
    void theSameRootIsTheSameRelease() {
        sample.write(left);
        sample.write(right);

        assertThat(Comparison.of(left, right, 10)).isEqualTo(new Comparison(true, List.of(), 0, 0, 0, 0, List.of()));
    }

    @Test
    void tellsWhatOnlyOneHasReadAndOnWhatTheyDisagree() {
        sample.write(left);
        var kept = new ArrayList<>(sample.kept());
        var dropped = new ArrayList<>(sample.dropped());
        var gone = kept.removeFirst();
        var overruled = kept.removeFirst();
        var now = Samples.dropped(overruled.id(), "laws", "terms.density");
        dropped.addFirst(now);
        var before = kept.removeFirst();
        var after = Samples.row(before.id(), "第2条（修订）");
        kept.addFirst(after);
        var added = Samples.row(Samples.id(1_000), "新");
        kept.add(added);
        new SampleRelease(kept, dropped).write(right);

        var comparison = Comparison.of(left, right, 10);

        assertThat(comparison.same()).isFalse();
        assertThat(comparison.parts())
                .contains("data/part-00000.jsonl.zst", "parquet/part-00000.parquet")
                .doesNotContain("manifest.json");
        assertThat(comparison.onlyLeft()).isEqualTo(1);
        assertThat(comparison.onlyRight()).isEqualTo(1);
        assertThat(comparison.otherVerdicts()).isEqualTo(2); // the changed text has other measures
        assertThat(comparison.otherDocuments()).isEqualTo(1);
        assertThat(comparison.first())
                .containsExactly(
                        new Difference.OnlyLeft(Samples.kept(gone)),
                        new Difference.OtherVerdict(Samples.kept(overruled), now),
                        new Difference.OtherVerdict(Samples.kept(before), Samples.kept(after)),
                        new Difference.OnlyRight(Samples.kept(added)),
                        new Difference.OtherDocument(before, after));
    }

    @Test
    void countsAllAndListsTheFirst() {
        sample.write(left);
        SampleRelease.of(10).write(right);

        var comparison = Comparison.of(left, right, 3);

        assertThat(comparison.onlyLeft()).isEqualTo(90);
        assertThat(comparison.first())
                .extracting(Difference::id)
                .containsExactly(Samples.id(10), Samples.id(11), Samples.id(12));
    }
}
