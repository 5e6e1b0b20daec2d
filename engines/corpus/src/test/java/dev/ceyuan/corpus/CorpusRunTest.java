package dev.ceyuan.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ceyuan.corpus.dataset.Manifest;
import dev.ceyuan.corpus.dataset.Outcome;
import dev.ceyuan.corpus.input.InputOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The promise of the engine: the same bytes in, the same corpus out.
class CorpusRunTest {
    private static final int DOCUMENTS = 600;
    private static final String FOOTER = "本页内容仅供测试之用，转载请注明出处，版权所有。";
    private static final String RECIPE = """
            recipe: test
            operators: []
            duplicates:
              same-text: true
              repeated-lines: {min-chars: 15, min-documents: 10}
              near-duplicates: {}
            sampling: {seed: 7, shares: {b: 0.5}}
            """;

    @TempDir
    private Path folder;

    private Path recipe;
    private List<String> lines;

    /// Documents with copies, near copies, a footer that many share, and lines that are broken.
    @BeforeEach
    void write() throws IOException {
        recipe = Files.writeString(folder.resolve("recipe.yaml"), RECIPE);
        var random = new Random(1);
        lines = new ArrayList<>();
        var texts = new ArrayList<String>();
        for (var i = 0; i < DOCUMENTS; i++) {
            var text = text(random, texts);
            texts.add(text);
            lines.add(
                    random.nextInt(50) == 0
                            ? "{\"id\": broken " + i
                            : "{\"id\":\"%d\",\"text\":\"%s\"}".formatted(i, text.replace("\n", "\\n")));
        }
    }

    private static String text(Random random, List<String> earlier) {
        var kind = random.nextInt(10);
        if (kind == 0 && !earlier.isEmpty()) {
            return earlier.get(random.nextInt(earlier.size()));
        }
        if (kind <= 2 && !earlier.isEmpty()) {
            return "新" + earlier.get(random.nextInt(earlier.size()));
        }
        var prose = random.ints(100 + random.nextInt(300), 0x4e00, 0x5100)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
        return kind == 3 ? prose + "\n" + FOOTER : prose;
    }

    /// @param order of lines and files
    private CorpusFiles files(String name, long order) throws IOException {
        var shuffled = new ArrayList<>(lines);
        Collections.shuffle(shuffled, new Random(order));
        var where = folder.resolve(name);
        if (!Files.exists(where)) { // a run that goes on finds its files as they were
            Files.createDirectories(where);
            Files.write(where.resolve("a.jsonl"), shuffled);
            Files.write(where.resolve("b.jsonl"), lines.subList(0, shuffled.size() / 2));
        }
        var paths = new ArrayList<>(List.of(where.resolve("a.jsonl"), where.resolve("b.jsonl")));
        Collections.shuffle(paths, new Random(order));
        return CorpusFiles.of(paths, InputOptions.defaults());
    }

    private static RunSettings settings(int threads, int memoryMegabytes) {
        return new RunSettings(threads, (long) memoryMegabytes << 20, true);
    }

    private Manifest run(String name, long order, RunSettings settings, Watch watch) throws IOException {
        return new CorpusRun(Recipe.read(recipe), files(name, order), folder.resolve(name + "-out"))
                .run(settings, watch);
    }

    @ParameterizedTest
    @CsvSource({"1, 64, 1", "2, 128, 2", "8, 512, 3", "3, 2048, 4"})
    void thereIsOneRootForAnyThreadsMemoryAndOrderOfLinesAndFiles(int threads, int memory, long order)
            throws IOException {
        var expected = run("first", 0, settings(2, 256), Watch.NONE);

        var manifest = run("other", order, settings(threads, memory), Watch.NONE);

        assertThat(manifest).isEqualTo(expected);
        assertThat(Manifest.verify(folder.resolve("other-out"))).isEmpty();
    }

    @Test
    void everyDocumentEndsInOneVerdictThatSaysWhy() throws IOException {
        var manifest = run("once", 0, settings(2, 256), Watch.NONE);

        for (var table : manifest.conservation()) {
            assertThat(table.kept().documents()).isPositive();
            assertThat(table.refused()).containsKey("read.broken-json");
        }
        try (var release = CorpusRelease.open(folder.resolve("once-out"))) {
            var verdicts = release.page("", 100_000, _ -> true);
            assertThat(verdicts).hasSize(DOCUMENTS + DOCUMENTS / 2);
            assertThat(verdicts.stream()
                            .filter(verdict -> verdict.outcome() == Outcome.DROPPED)
                            .map(verdict ->
                                    verdict.drop() == null ? "" : verdict.drop().rule())
                            .distinct())
                    .containsExactlyInAnyOrder("duplicates.same-text", "near-duplicates.jaccard", "sampling.draw");
            for (var verdict : verdicts) {
                var survivor = verdict.survivor();
                if (survivor != null) {
                    assertThat(release.verdicts(survivor))
                            .as("what stays in its place")
                            .anyMatch(other -> other.outcome() == Outcome.KEPT
                                    || other.drop() != null
                                            && other.drop().rule().equals("sampling.draw")
                                    || other.drop() != null && other.survivor() != null);
                }
            }
        }
    }

    @Test
    void aRunThatIsCancelledAgainAndAgainEndsInTheSameRoot() throws IOException {
        var expected = run("whole", 0, settings(2, 128), Watch.NONE);

        Manifest manifest = null;
        var attempts = 0;
        while (manifest == null) {
            try {
                manifest = run("broken", 0, settings(1, 64), CancelAfter.tasks(7 * ++attempts));
            } catch (CancellationException e) {
                assertThat(attempts).isLessThan(100);
            }
        }

        assertThat(attempts).isGreaterThan(5);
        assertThat(manifest).isEqualTo(expected);
    }

    @Test
    void aFolderWithAReleaseOrAnInterruptedRunIsNotWrittenOver() throws IOException {
        run("done", 0, settings(1, 64), Watch.NONE);
        assertThatThrownBy(() -> run("done", 0, settings(1, 64), Watch.NONE))
                .isInstanceOf(CorpusException.class)
                .hasMessageContaining("holds a release");

        assertThatThrownBy(() -> run("cut", 0, settings(1, 64), CancelAfter.tasks(3)))
                .isInstanceOf(CancellationException.class);
        assertThatThrownBy(() -> run("cut", 0, new RunSettings(1, 64L << 20, false), Watch.NONE))
                .isInstanceOf(CorpusException.class)
                .hasMessageContaining("interrupted");
    }

    @Test
    void aShareOfASourceThatNobodyKnowsIsRefusedWithItsPlace() throws IOException {
        Files.writeString(recipe, RECIPE.replace("b: 0.5", "B: 0.5"));

        assertThatThrownBy(() -> run("typo", 0, settings(1, 64), Watch.NONE))
                .isInstanceOf(CorpusException.class)
                .hasMessage("is no source of the input; those are a, b (recipe.yaml: sampling.shares.B)");
    }

    @Test
    void aSourceThatWouldNearlyVanishStopsTheRun() throws IOException {
        var copies = Collections.nCopies(200, "{\"id\":\"x\",\"text\":\"同一段话，同一段话，同一段话。\"}");
        Files.write(folder.resolve("same.jsonl"), copies);
        Files.writeString(recipe, RECIPE.replace("b: 0.5", "same: 0.5"));

        assertThatThrownBy(() -> new CorpusRun(
                                Recipe.read(recipe),
                                CorpusFiles.of(List.of(folder.resolve("same.jsonl")), InputOptions.defaults()),
                                folder.resolve("same-out"))
                        .run(settings(1, 64), Watch.NONE))
                .isInstanceOf(CorpusException.class)
                .hasMessageContaining("199 of 200 documents would go")
                .hasMessageContaining("max-loss");
    }
}
