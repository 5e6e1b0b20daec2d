package dev.ceyuan.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ceyuan.corpus.dataset.Manifest;
import dev.ceyuan.corpus.input.InputLimits;
import dev.ceyuan.corpus.input.InputOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a run does when it goes on after an interruption.
class CorpusResumeTest {
    private static final Recipe RECIPE = Recipe.chinese();

    @TempDir
    private Path folder;

    private Path input;

    @BeforeEach
    void write() throws IOException {
        var random = new Random(3);
        input = Files.write(
                folder.resolve("a.jsonl"),
                IntStream.range(0, 400)
                        .mapToObj(i -> "{\"id\":\"%d\",\"text\":\"%s\"}".formatted(i, prose(random)))
                        .toList());
    }

    private static String prose(Random random) {
        return random.ints(300, 0x4e00, 0x5200).mapToObj(Character::toString).collect(Collectors.joining());
    }

    private Manifest run(String name, RunSettings settings, Watch watch) {
        var files = CorpusFiles.of(List.of(input), InputOptions.defaults());
        return new CorpusRun(RECIPE, files, folder.resolve(name)).run(settings, watch);
    }

    private static RunSettings settings(int threads, int memoryMegabytes) {
        return new RunSettings(threads, (long) memoryMegabytes << 20, true);
    }

    private String journal(String name) throws IOException {
        return Files.readString(folder.resolve(name).resolve(".run/journal"));
    }

    @Test
    void doesNothingAgainWithOtherThreadsAndMoreOrLessMemory() throws IOException {
        assertThatThrownBy(() -> run("cut", settings(1, 256), CancelAfter.tasks(4)))
                .isInstanceOf(CancellationException.class);
        var first = journal("cut");
        assertThatThrownBy(() -> run("cut", settings(2, 900), CancelAfter.tasks(9)))
                .isInstanceOf(CancellationException.class);
        var second = journal("cut");

        var manifest = run("cut", settings(1, 200), Watch.NONE);

        assertThat(first.lines().count()).isGreaterThan(3);
        assertThat(second).startsWith(first);
        assertThat(manifest).isEqualTo(run("whole", settings(2, 128), Watch.NONE));
    }

    @Test
    void refusesToGoOnWithLessMemoryThanTheBlocksOfTheRunNeed() {
        assertThatThrownBy(() -> run("cut", settings(1, 256), CancelAfter.tasks(4)))
                .isInstanceOf(CancellationException.class);

        assertThatThrownBy(() -> run("cut", settings(3, 192), Watch.NONE))
                .isInstanceOf(CorpusException.class)
                .hasMessageContaining("blocks of 8388608 bytes need 603979776 bytes for 3 threads");
    }

    @Test
    void removesTheScratchSpaceOfARunThatWasKilledBehindItsManifest() throws IOException {
        var manifest = run("killed", settings(1, 64), Watch.NONE);
        var scratch = Files.createDirectories(folder.resolve("killed/.run"));
        Files.writeString(scratch.resolve("count-00001.rows"), "left");

        assertThat(run("killed", settings(1, 64), Watch.NONE)).isEqualTo(manifest);

        assertThat(scratch).doesNotExist();
        assertThatThrownBy(() -> run("killed", settings(1, 64), Watch.NONE)).hasMessageContaining("holds a release");
    }

    @Test
    void saysByWhichRuleADocumentGoesThatIsContainedInAnother() throws IOException {
        var whole = prose(new Random(5)) + prose(new Random(6));
        input = Files.write(
                folder.resolve("b.jsonl"),
                List.of(
                        "{\"id\":\"whole\",\"text\":\"%s\"}".formatted(whole),
                        "{\"id\":\"part\",\"text\":\"%s\"}".formatted(whole.substring(0, 420))));
        var recipe = Recipe.read(Files.writeString(
                folder.resolve("recipe.yaml"),
                "recipe: test\noperators: []\nduplicates:\n  near-duplicates: {bands: 128, rows: 4}\n"));

        new CorpusRun(recipe, CorpusFiles.of(List.of(input), InputOptions.defaults()), folder.resolve("out"))
                .run(settings(1, 64), Watch.NONE);

        try (var release = CorpusRelease.open(folder.resolve("out"))) {
            var dropped = release.page("", 10, verdict -> verdict.drop() != null);
            assertThat(dropped).hasSize(1).allSatisfy(verdict -> {
                assertThat(verdict.key()).isEqualTo("part");
                assertThat(verdict.drop())
                        .hasToString("Drop[rule=near-duplicates.containment, value=1000000, threshold=950000]");
            });
        }
    }

    @Test
    void refusesToGoOnWithAnotherRecipeOrOtherFilesAndKeepsWhatWasDone() throws IOException {
        assertThatThrownBy(() -> run("cut", settings(1, 256), CancelAfter.tasks(4)))
                .isInstanceOf(CancellationException.class);
        var done = journal("cut");
        var files = CorpusFiles.of(List.of(input), InputOptions.defaults());
        var other = Recipe.read(Files.writeString(folder.resolve("r.yaml"), "recipe: r\noperators: []\n"));

        assertThatThrownBy(
                        () -> new CorpusRun(other, files, folder.resolve("cut")).run(settings(1, 256), new Watch() {}))
                .isInstanceOf(CorpusException.class)
                .hasMessageContaining("holds another run: the recipe is another");
        assertThat(journal("cut")).isEqualTo(done);
    }

    private void goOn(CorpusFiles files) {
        new CorpusRun(RECIPE, files, folder.resolve("cut")).run(settings(1, 256), Watch.NONE);
    }

    @Test
    void refusesToGoOnWithOtherFieldsOfTheSameFiles() throws IOException {
        assertThatThrownBy(() -> run("cut", settings(1, 256), CancelAfter.tasks(4)))
                .isInstanceOf(CancellationException.class);
        var done = journal("cut");
        var other = new InputOptions("id", "text", InputLimits.DEFAULTS);

        assertThatThrownBy(() -> goOn(CorpusFiles.of(List.of(input), other)))
                .isInstanceOf(CorpusException.class)
                .hasMessageContaining("other fields of text or id are read");
        assertThat(journal("cut")).isEqualTo(done);
    }

    /// Files of one name, size and time, as copies of a folder have them.
    @Test
    void refusesToGoOnWithFewerFilesOfOneNameOrWithACopyElsewhere() throws IOException {
        var copy = Files.createDirectories(folder.resolve("copy")).resolve("a.jsonl");
        Files.copy(input, copy, StandardCopyOption.COPY_ATTRIBUTES);
        var both = CorpusFiles.of(List.of(input, copy), InputOptions.defaults());
        assertThatThrownBy(() ->
                        new CorpusRun(RECIPE, both, folder.resolve("cut")).run(settings(1, 256), CancelAfter.tasks(2)))
                .isInstanceOf(CancellationException.class);

        assertThatThrownBy(() -> goOn(CorpusFiles.of(List.of(input), InputOptions.defaults())))
                .hasMessageContaining("the file a.jsonl is not there");
        assertThatThrownBy(() -> goOn(CorpusFiles.of(List.of(copy), InputOptions.defaults())))
                .hasMessageContaining("the file a.jsonl is not there");
        var third = Files.createDirectories(folder.resolve("third")).resolve("a.jsonl");
        Files.copy(input, third, StandardCopyOption.COPY_ATTRIBUTES);
        assertThatThrownBy(() -> goOn(CorpusFiles.of(List.of(input, third), InputOptions.defaults())))
                .hasMessageContaining("the file a.jsonl was changed, or lies elsewhere");
    }

    @Test
    void beginsOnlyInAnEmptyFolderThatIsNotRead() throws IOException {
        Files.createDirectories(folder.resolve("full"));
        Files.writeString(folder.resolve("full/README.md"), "mine");
        assertThatThrownBy(() -> run("full", settings(1, 256), new Watch() {}))
                .isInstanceOf(CorpusException.class)
                .hasMessageContaining("is not empty");
        assertThat(folder.resolve("full")).isDirectoryNotContaining("glob:**.run");

        var files = CorpusFiles.of(List.of(folder), InputOptions.defaults());
        assertThatThrownBy(
                        () -> new CorpusRun(RECIPE, files, folder.resolve("out")).run(settings(1, 256), new Watch() {}))
                .isInstanceOf(CorpusException.class)
                .hasMessageContaining("lies in the input folder");
        assertThat(folder.resolve("out")).doesNotExist();
    }

    /// A run that was killed behind its manifest: what says of which run its rows are is removed last.
    private void killedBehindItsManifest(SomePublication some) {
        var scratch = folder.resolve("killed/.run");
        var kept = folder.resolve("kept");
        new CorpusRun(some.recipe(), some.files("laws"), folder.resolve("killed")).run(settings(1, 64), new Watch() {
            @Override
            public void worked(String step, long bytes) {
                try {
                    Files.copy(scratch.resolve("run"), kept, StandardCopyOption.REPLACE_EXISTING);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        });
        try {
            Files.createDirectories(scratch);
            Files.move(kept, scratch.resolve("run"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void again(SomePublication some, String... files) {
        new CorpusRun(some.recipe(), some.files(files), folder.resolve("killed")).run(settings(1, 64), Watch.NONE);
    }

    @Test
    void aReleaseOfOtherFilesSourcesOrPapersIsNotTakenForThatOfTheRunThatWasKilled() throws IOException {
        var some = new SomePublication(folder);
        killedBehindItsManifest(some);

        some.release("仅供测试。", "另有用途。");
        assertThatThrownBy(() -> again(some, "laws"))
                .hasMessageContaining("what the release or its sources are called");
        some.release("", "");
        some.sources(SomePublication.SOURCES.replace("priority: 90", "priority: 80"));
        assertThatThrownBy(() -> again(some, "laws")).hasMessageContaining("ids, priorities or licences of sources");
        some.sources(SomePublication.SOURCES);
        assertThatThrownBy(() -> again(some, "laws", "manual")).hasMessageContaining("the file manual.jsonl is new");
        some.documents("laws", 41, "");
        assertThatThrownBy(() -> again(some, "laws")).hasMessageContaining("the file laws.jsonl was changed");
        assertThat(folder.resolve("killed/.run")).exists();
    }

    @Test
    void aReleaseOfTheSameFilesAndPapersIsThatOfTheRunThatWasKilled() throws IOException {
        var some = new SomePublication(folder);
        killedBehindItsManifest(some);

        again(some, "laws");

        assertThat(folder.resolve("killed/.run")).doesNotExist();
    }
}
