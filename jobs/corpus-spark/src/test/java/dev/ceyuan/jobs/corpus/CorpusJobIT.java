package dev.ceyuan.jobs.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ceyuan.corpus.dataset.Manifest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// The jar of the job, as it is handed out, on a real cluster.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CorpusJobIT {
    private final Path folder;
    private final SmallCorpus corpus;
    private final Manifest expected;
    private final Cluster cluster;

    CorpusJobIT(@TempDir Path folder) throws Exception {
        this.folder = folder;
        corpus = SmallCorpus.write(folder);
        expected = corpus.expected();
        cluster = new Cluster(folder.resolve("work"));
    }

    @AfterAll
    void stop() {
        cluster.close();
    }

    private List<String> arguments(Path release) {
        return List.of(
                corpus.recipe().toString(),
                "--in",
                corpus.in().toString(),
                "--out",
                release.toString(),
                "--task-memory",
                "64",
                "--piece",
                "1");
    }

    @Test
    void givesTheReleaseOfTheRunWithoutSparkOnTwoWorkers() throws Exception {
        var release = folder.resolve("cluster");

        var job = cluster.submit(_ -> {}, arguments(release));

        assertThat(job.end()).as(job.output()).isZero();
        assertThat(job.output()).contains("Root " + expected.root().hex());
        assertThat(Manifest.read(release)).isEqualTo(expected);
        assertThat(Manifest.verify(release)).isEmpty();
    }

    @Test
    void givesTheSameReleaseWhenAnExecutorIsKilledInTheMiddle() throws Exception {
        var release = folder.resolve("killed");

        var job = cluster.submit(
                line -> {
                    if (line.startsWith("Step pairs")) {
                        cluster.killAnExecutor();
                    }
                },
                arguments(release));

        assertThat(job.end()).as(job.output()).isZero();
        assertThat(job.output()).contains("Lost executor");
        assertThat(Manifest.read(release)).isEqualTo(expected);
        assertThat(Manifest.verify(release)).isEmpty();
    }

    @Test
    void failsWhenNothingCouldBeRead() throws Exception {
        var cut = Files.writeString(folder.resolve("cut.jsonl"), "{\"id\":\"1\",\"text\":\"第一条");

        var job = cluster.submit(
                _ -> {},
                List.of(
                        "--in",
                        cut.toString(),
                        "--out",
                        folder.resolve("nothing").toString()));

        assertThat(job.end()).as(job.output()).isEqualTo(1);
        assertThat(job.output()).contains("Nothing in the input could be read");
    }

    @Test
    void saysWhatIsWrongInALine() throws Exception {
        var job = cluster.submit(_ -> {}, List.of("--in", "no-such-file", "--out", "x"));

        assertThat(job.end()).isEqualTo(1);
        assertThat(job.output()).contains("The input is wrong").contains("no-such-file");
    }
}
