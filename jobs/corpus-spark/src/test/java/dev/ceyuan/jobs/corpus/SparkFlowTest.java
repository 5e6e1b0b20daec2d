package dev.ceyuan.jobs.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ceyuan.corpus.CorpusException;
import dev.ceyuan.corpus.CorpusRun;
import dev.ceyuan.corpus.dataset.Manifest;
import dev.ceyuan.corpus.flow.Flow;
import dev.ceyuan.corpus.wording.Wording;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// The same bytes as without Spark. One Spark for all: a process can have no more.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SparkFlowTest {
    private static final long SMALL_PIECE = 20_000;

    private final JavaSparkContext spark;
    private final List<String> steps = new ArrayList<>();
    private final Path folder;
    private final SmallCorpus corpus;
    private final Manifest expected;

    SparkFlowTest(@TempDir Path folder) throws IOException {
        this.folder = folder;
        corpus = SmallCorpus.write(folder);
        expected = corpus.expected();
        spark = new JavaSparkContext(CorpusJob.configuration(new SparkConf(false)
                .setMaster("local[2,3]")
                .setAppName("test")
                .set("spark.ui.enabled", "false")
                .set("spark.driver.host", "127.0.0.1")
                .set("spark.driver.bindAddress", "127.0.0.1")
                .set("spark.local.dir", folder.resolve("scratch").toString())));
    }

    @AfterAll
    void stop() {
        spark.close();
    }

    private Flow flow(CorpusRun run) {
        return new SparkFlow(spark, new FlowSettings(run.partBits(), 1 << 20), (step, _) -> steps.add(step));
    }

    @Test
    void givesTheManifestOfTheRunWithoutSpark() throws IOException {
        var release = folder.resolve("spark");
        var run = corpus.run(release);

        var manifest = run.run(flow(run), SMALL_PIECE);

        assertThat(manifest).isEqualTo(expected);
        assertThat(Manifest.verify(release)).isEmpty();
        assertThat(steps).contains("read", "copies", "lines-that-go", "near", "count", "write");
        requireNothingOnTheLocalDisks();
    }

    @Test
    void theCorpusHasWhatCanGoWrong() {
        for (var table : expected.conservation()) {
            assertThat(table.kept().documents()).isPositive();
        }
        assertThat(expected.conservation().stream()
                        .flatMap(table -> table.dropped().keySet().stream())
                        .distinct())
                .contains("duplicates.same-text", "near-duplicates.jaccard", "sampling.draw");
    }

    /// Every third task fails once it has written all it has to write, files included.
    @Test
    void tasksThatFailAndAreTriedAgainChangeNothing() throws IOException {
        var release = folder.resolve("again");
        var run = corpus.run(release);

        var manifest = run.run(new FailingFlow(flow(run)), SMALL_PIECE);

        assertThat(manifest).isEqualTo(expected);
        assertThat(Manifest.verify(release)).isEmpty();
        requireNothingOnTheLocalDisks();
    }

    @Test
    void whatFailsAlwaysEndsTheRunWithItsReason() {
        var run = corpus.run(folder.resolve("fails"));
        var flow = flow(run);

        assertThatThrownBy(() -> flow.step(new Flow.Step("fails", 1), List.of(), List.of(), (_, _, _) -> {
                    throw new CorpusException(CorpusException.Kind.INPUT, "a.jsonl", Wording.same("cannot be read"));
                }))
                .hasRootCauseInstanceOf(CorpusException.class)
                .rootCause()
                .hasMessageContaining("cannot be read (a.jsonl)");
    }

    @Test
    void writesIntoNoFolderThatHoldsSomething() throws IOException {
        var taken = Files.createDirectories(folder.resolve("taken"));
        Files.writeString(taken.resolve("mine"), "");
        var run = corpus.run(taken);

        assertThatThrownBy(() -> run.run(flow(run), SMALL_PIECE))
                .isInstanceOf(CorpusException.class)
                .hasMessageContaining("not empty");
    }

    private void requireNothingOnTheLocalDisks() throws IOException {
        try (var files = Files.walk(folder.resolve("scratch"))) {
            assertThat(files.filter(path -> path.getFileName().toString().startsWith("ceyuan-")))
                    .isEmpty();
        }
    }
}
