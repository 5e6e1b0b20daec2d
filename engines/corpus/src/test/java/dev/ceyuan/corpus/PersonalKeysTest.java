package dev.ceyuan.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ceyuan.corpus.dataset.Manifest;
import dev.ceyuan.corpus.dataset.Release;
import dev.ceyuan.corpus.input.InputOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// An id that is somebody's number stands nowhere in a release, whatever the recipe.
@SuppressWarnings("NullAway.Init") // JUnit sets the fields
class PersonalKeysTest {
    private static final List<String> PERSONAL = List.of("13812345678", "zhangsan2019@163.com", "11010519491231002X");
    private static final List<String> PLAIN = List.of("42", "doc-2024-000123", "6f1ed002ab5595859014ebf0951522d9");

    @TempDir
    private Path folder;

    private Manifest run(String name, List<String> ids) throws IOException {
        var lines = new ArrayList<String>();
        for (var id : ids) {
            lines.add("{\"id\":\"%s\",\"text\":\"同一篇\"}".formatted(id));
        }
        lines.add("{\"id\":\"long\",\"text\":\"另一篇更长的文字\"}");
        Files.write(Files.createDirectories(folder.resolve(name)).resolve("a.jsonl"), lines);
        var recipe = Files.writeString(
                folder.resolve("r.yaml"), "recipe: r\noperators: []\nduplicates: {same-text: false}\n");
        var files = CorpusFiles.of(List.of(folder.resolve(name)), InputOptions.defaults());
        return new CorpusRun(Recipe.read(recipe), files, folder.resolve(name + "-out"))
                .run(new RunSettings(1, 64L << 20, false), Watch.NONE);
    }

    private List<String> keys(String name) {
        var keys = new ArrayList<String>();
        try (var release = Release.open(folder.resolve(name + "-out"))) {
            release.verdicts().rows().forEachRemaining(verdict -> keys.add(verdict.key()));
            release.documents().rows().forEachRemaining(row -> keys.add(row.key()));
        }
        return keys;
    }

    @Test
    void anIdWithPersonalDataInItIsLeftOut() throws IOException {
        run("in", PERSONAL);

        assertThat(keys("in")).containsOnly("", "long");
        assertThat(Manifest.verify(folder.resolve("in-out"))).isEmpty();
    }

    /// Whoever tries all telephone numbers does not find the one that the id was made of.
    @Test
    void suchADocumentIsIdentifiedAsOneWithoutId() throws IOException {
        assertThat(run("in", PERSONAL)).isEqualTo(run("none", List.of("", "", "")));
    }

    @Test
    void otherIdsStay() throws IOException {
        run("in", PLAIN);

        assertThat(keys("in")).containsAll(PLAIN);
    }
}
