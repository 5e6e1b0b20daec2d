package dev.ceyuan.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ceyuan.corpus.dataset.Conservation;
import dev.ceyuan.corpus.dataset.Manifest;
import dev.ceyuan.corpus.dataset.RefusedRecord;
import dev.ceyuan.corpus.dataset.RefusedRecords;
import dev.ceyuan.corpus.dataset.Tally;
import dev.ceyuan.corpus.input.InputOptions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Verdicts do not say where in which file something could not be read; a list beside the release does.
@SuppressWarnings("NullAway.Init") // JUnit sets the fields
class RefusedListTest {
    private static final int LINES = 500;

    @TempDir
    private Path folder;

    private Recipe recipe;

    @BeforeEach
    void write() throws IOException {
        recipe = Recipe.read(Files.writeString(folder.resolve("r.yaml"), "recipe: r\noperators: []\n"));
        file("in/b.jsonl", 7);
        file("in/a.jsonl", 50);
    }

    /// Every so many lines one is broken behind its 6th byte.
    private void file(String name, int broken) throws IOException {
        var lines = IntStream.range(0, LINES)
                .mapToObj(i -> i % broken == 3
                        ? "{\"id\":?%03d 不得重复}".formatted(i)
                        : "{\"id\":\"%d\",\"text\":\"第%d篇\"}".formatted(i, i))
                .collect(Collectors.joining("\n"));
        var file = folder.resolve(name);
        Files.createDirectories(file.resolveSibling(""));
        Files.writeString(file, lines);
    }

    private Manifest run(String in, String out, long threads, Watch watch) {
        var files = CorpusFiles.of(List.of(folder.resolve(in)), InputOptions.defaults());
        return new CorpusRun(recipe, files, folder.resolve(out))
                .run(new RunSettings((int) threads, threads * 64L << 20, true), watch);
    }

    private List<RefusedRecord> list(String out) {
        return RefusedRecords.first(folder.resolve(out), Integer.MAX_VALUE);
    }

    @Test
    void everyRecordThatWasRefusedIsListedWithFileByteAndWhatWasExpected() throws IOException {
        var manifest = run("in", "out", 2, Watch.NONE);

        var refused = list("out");
        assertThat(refused).hasSize(10 + 71).isSorted();
        for (var each : refused) {
            var bytes = Files.readAllBytes(folder.resolve("in").resolve(each.file()));
            assertThat(bytes[(int) each.begin()]).isEqualTo((byte) '{');
            assertThat(bytes[(int) each.at()]).isEqualTo((byte) '?');
            assertThat(each.at()).isEqualTo(each.begin() + 6);
            assertThat(each.expected()).isNotBlank();
        }
        assertThat(manifest.conservation().stream()
                        .map(table -> Objects.requireNonNull(table.refused().get("read.broken-json")))
                        .mapToLong(Tally::documents)
                        .sum())
                .isEqualTo(refused.size());
        assertThat(Files.readString(folder.resolve("out/refused.jsonl"))).doesNotContain("不得重复");
    }

    @Test
    void theListIsNoPartOfTheReleaseAndTheSameForAnyThreads() throws IOException {
        var manifest = run("in", "out", 1, Watch.NONE);
        run("in", "again", 3, Watch.NONE);

        assertThat(manifest.part(RefusedRecords.NAME)).isEmpty();
        assertThat(Manifest.verify(folder.resolve("out"))).isEmpty();
        assertThat(folder.resolve("out/refused.jsonl")).hasSameBinaryContentAs(folder.resolve("again/refused.jsonl"));
        Files.delete(folder.resolve("out/refused.jsonl"));
        assertThat(Manifest.verify(folder.resolve("out"))).isEmpty();
    }

    @Test
    void whateverARunWasInterruptedByTheListIsWholeInTheEnd() throws IOException {
        run("in", "whole", 2, Watch.NONE);
        var attempts = 0;
        for (var done = false; !done; ) {
            try {
                run("in", "cut", 1, CancelAfter.tasks(++attempts * 3));
                done = true;
            } catch (CancellationException e) {
                assertThat(attempts).isLessThan(100);
            }
        }

        assertThat(attempts).isGreaterThan(2);
        assertThat(folder.resolve("cut/refused.jsonl")).hasSameBinaryContentAs(folder.resolve("whole/refused.jsonl"));
    }

    /// A file of Parquet that is cut has no footer: all its bytes are refused, and none of its rows is known.
    @Test
    void whatIsRefusedOfParquetCountsInBytesToo() throws IOException {
        var content = new byte[4_000];
        System.arraycopy("PAR1".getBytes(StandardCharsets.US_ASCII), 0, content, 0, 4);
        Files.write(Files.createDirectories(folder.resolve("rows")).resolve("a.parquet"), content);

        var manifest = run("rows", "out", 1, Watch.NONE);

        assertThat(manifest.conservation()).extracting(Conservation::read).containsExactly(new Tally(1, 4_000));
        assertThat(list("out")).singleElement().satisfies(each -> {
            assertThat(each.file()).isEqualTo("a.parquet");
            assertThat(each.unit()).isEqualTo(RefusedRecord.Unit.ROW);
            assertThat(each.reason()).isEqualTo("broken-parquet");
        });
    }

    /// Also of what has no digest, as a page of Parquet that is damaged.
    @Test
    void whatIsRefusedHasOneVerdictWhateverItsFileIsCalled() throws IOException {
        var corpus = new SomePublication(folder);
        corpus.sources(SomePublication.SOURCES.replace("laws.jsonl", "laws-*"));
        var content = new byte[4_000];
        System.arraycopy("PAR1".getBytes(StandardCharsets.US_ASCII), 0, content, 0, 4);
        var roots = new HashSet<String>();
        for (var name : List.of("laws-1.parquet", "laws-2.parquet")) {
            var file = Files.write(folder.resolve(name), content);
            var files = CorpusFiles.of(List.of(file), InputOptions.defaults(), corpus.sources(), corpus.publication());
            var run = new CorpusRun(corpus.recipe(), files, folder.resolve("out-" + name));
            roots.add(run.run(new RunSettings(1, 64L << 20, false), Watch.NONE)
                    .root()
                    .hex());
        }

        assertThat(roots).hasSize(1);
    }
}
