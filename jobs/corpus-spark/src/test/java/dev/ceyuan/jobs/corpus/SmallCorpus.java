package dev.ceyuan.jobs.corpus;

import com.github.luben.zstd.Zstd;
import dev.ceyuan.corpus.CorpusFiles;
import dev.ceyuan.corpus.CorpusRun;
import dev.ceyuan.corpus.Recipe;
import dev.ceyuan.corpus.RunSettings;
import dev.ceyuan.corpus.Watch;
import dev.ceyuan.corpus.dataset.Manifest;
import dev.ceyuan.corpus.input.InputOptions;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;

/// Files with copies, near copies, a footer that many share, telephone numbers, and lines that are broken: plain,
/// compressed in two ways, and texts in a folder.
record SmallCorpus(Path folder) {
    private static final String FOOTER = "本页内容仅供测试之用，转载请注明出处，版权所有。";
    private static final String RECIPE = """
            recipe: small
            operators:
              - normalise
              - personal-data: {key-file: key}
            duplicates:
              same-text: true
              repeated-lines: {min-chars: 15, min-documents: 10}
              near-duplicates: {}
            sampling: {seed: 7, shares: {b: 0.5}}
            """;
    private static final int DOCUMENTS = 400;

    static SmallCorpus write(Path folder) throws IOException {
        var corpus = new SmallCorpus(folder);
        Files.writeString(corpus.recipe(), RECIPE);
        Files.writeString(folder.resolve("key"), "only for tests, and long enough for that");
        Files.createDirectories(corpus.in().resolve("notes"));
        var random = new Random(4);
        var texts = new ArrayList<String>();
        Files.writeString(corpus.in().resolve("a.jsonl"), lines(random, texts));
        Files.write(corpus.in().resolve("b.jsonl.zst"), Zstd.compress(utf8(lines(random, texts))));
        Files.write(corpus.in().resolve("c.jsonl.gz"), gzip(utf8(lines(random, texts))));
        for (var i = 0; i < 10; i++) {
            Files.writeString(corpus.in().resolve("notes/%d.txt".formatted(i)), text(random, texts));
        }
        return corpus;
    }

    Path recipe() {
        return folder.resolve("recipe.yaml");
    }

    Path in() {
        return folder.resolve("in");
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        var compressed = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(compressed)) {
            out.write(bytes);
        }
        return compressed.toByteArray();
    }

    private static String lines(Random random, List<String> texts) {
        var lines = new StringBuilder();
        for (var i = 0; i < DOCUMENTS; i++) {
            var text = text(random, texts);
            texts.add(text);
            lines.append(
                    random.nextInt(50) == 0
                            ? "{\"id\": broken %d\n".formatted(i)
                            : "{\"id\":\"%d\",\"text\":\"%s\"}\n".formatted(i, text.replace("\n", "\\n")));
        }
        return lines.toString();
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
        return switch (kind) {
            case 3 -> prose + "\n" + FOOTER;
            case 4 -> prose + "，联系电话：138%08d。".formatted(random.nextInt(100_000_000));
            default -> prose;
        };
    }

    CorpusRun run(Path release) {
        return new CorpusRun(Recipe.read(recipe()), CorpusFiles.of(List.of(in()), InputOptions.defaults()), release);
    }

    /// As it comes out on this machine, without Spark.
    Manifest expected() {
        return run(folder.resolve("expected")).run(new RunSettings(2, 256L << 20, false), Watch.NONE);
    }
}
