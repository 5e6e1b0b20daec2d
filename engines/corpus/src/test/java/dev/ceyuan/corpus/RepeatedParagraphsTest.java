package dev.ceyuan.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ceyuan.corpus.dataset.DatasetRow;
import dev.ceyuan.corpus.dataset.Release;
import dev.ceyuan.corpus.input.InputOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway.Init") // JUnit sets the fields
class RepeatedParagraphsTest {
    private static final String NOTICE = "本文件由某机构发布，转载须经同意。\\n联系方式见官方网站首页。";

    @TempDir
    private Path folder;

    private List<DatasetRow> refine(String rules, List<String> texts) throws IOException {
        var recipe = Files.writeString(
                folder.resolve("recipe.yaml"),
                "recipe: r\noperators: []\nduplicates: {same-text: true, %s}\n".formatted(rules));
        var lines = new ArrayList<String>();
        texts.forEach(text -> lines.add("{\"id\":\"%d\",\"text\":\"%s\"}".formatted(lines.size(), text)));
        var input = Files.write(folder.resolve("a.jsonl"), lines);
        new CorpusRun(
                        Recipe.read(recipe),
                        CorpusFiles.of(List.of(input), InputOptions.defaults()),
                        folder.resolve("out"))
                .run(new RunSettings(1, 64L << 20, false), Watch.NONE);
        try (var release = Release.open(folder.resolve("out"))) {
            return release.documents().page("", 100);
        }
    }

    private static List<String> texts(int count, String notice) {
        var random = new Random(1);
        var texts = new ArrayList<String>();
        for (var i = 0; i < count; i++) {
            texts.add(prose(random) + "\\n\\n" + notice + "\\n\\n" + prose(random));
        }
        return texts;
    }

    private static String prose(Random random) {
        return random.ints(60, 0x4e00, 0x5100).mapToObj(Character::toString).collect(Collectors.joining());
    }

    @Test
    void aParagraphOfManyDocumentsStaysInTheFirstAndGoesFromTheOthers() throws IOException {
        var rows = refine("repeated-paragraphs: {min-chars: 10, min-documents: 3}", texts(5, NOTICE));

        assertThat(rows)
                .hasSize(5)
                .filteredOn(row -> row.text().contains("转载须经同意"))
                .hasSize(1);
        assertThat(rows).filteredOn(row -> row.text().contains("联系方式")).hasSize(1);
        try (var release = CorpusRelease.open(folder.resolve("out"))) {
            assertThat(release.page("", 10, verdict -> verdict.measures().getOrDefault("repeated-lines.lost", 0L) == 1))
                    .hasSize(4);
        }
    }

    @Test
    void ofFewDocumentsItStays() throws IOException {
        assertThat(refine("repeated-paragraphs: {min-chars: 10, min-documents: 6}", texts(5, NOTICE)))
                .allMatch(row -> row.text().contains("转载须经同意"));
    }

    @Test
    void aLineThatGoesAndTheParagraphAroundItAreTakenOutOnce() throws IOException {
        var rows = refine(
                "repeated-lines: {min-chars: 8, min-documents: 3}, repeated-paragraphs: {min-chars: 10, min-documents: 3}",
                texts(5, NOTICE));

        assertThat(rows).filteredOn(row -> row.text().contains("机构")).hasSize(1);
        assertThat(rows).allMatch(row -> row.text().replace("\n", "").length() >= 120);
    }

    @Test
    void aDocumentOfWhichTooLittleIsLeftGoesAsAWhole() throws IOException {
        var texts = texts(5, NOTICE);
        texts.add("短。\\n\\n" + NOTICE);

        var rows =
                refine("min-chars-left: 5, repeated-paragraphs: {min-chars: 10, min-documents: 3}, max-loss: 1", texts);

        assertThat(rows).noneMatch(row -> row.text().equals("短。"));
    }
}
