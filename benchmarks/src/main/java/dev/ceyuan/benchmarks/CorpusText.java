package dev.ceyuan.benchmarks;

import com.github.luben.zstd.ZstdInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/// A document of the public Chinese corpora that benchmarks work on: `{"id","text"}` lines, zstd, one file each.
record CorpusText(String id, String text) {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String ENDING = ".jsonl.zst";

    /// The corpora in a folder, sorted by name.
    static List<Path> corpora(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            var found = files.filter(file -> file.toString().endsWith(ENDING))
                    .sorted()
                    .toList();
            if (found.isEmpty()) {
                throw new IOException(
                        "no corpus %s in %s; see --data".formatted("*" + ENDING, folder.toAbsolutePath()));
            }
            return found;
        }
    }

    /// The name of a corpus.
    static String nameOf(Path corpus) {
        var name = String.valueOf(corpus.getFileName());
        return name.substring(0, name.length() - ENDING.length());
    }

    /// The first documents of a corpus, until they are so many bytes.
    static List<CorpusText> read(Path corpus, long bytes) throws IOException {
        var texts = new ArrayList<CorpusText>();
        var read = 0L;
        try (var lines = new BufferedReader(
                new InputStreamReader(new ZstdInputStream(Files.newInputStream(corpus)), StandardCharsets.UTF_8))) {
            for (var line = lines.readLine(); line != null && read < bytes; line = lines.readLine()) {
                var fields = JSON.readTree(line);
                var text = new CorpusText(
                        fields.path("id").asString(""), fields.path("text").asString(""));
                texts.add(text);
                read += text.bytes();
            }
        }
        return texts;
    }

    /// Documents of all corpora of a folder, by the names of these, so many bytes in all: of each as much as of the
    /// others, as far as it has it.
    static Map<String, List<CorpusText>> sample(Path folder, long bytes) throws IOException {
        var sample = new java.util.TreeMap<String, List<CorpusText>>();
        var corpora = new ArrayList<>(corpora(folder));
        corpora.sort(
                java.util.Comparator.comparingLong(corpus -> corpus.toFile().length()));
        var left = bytes;
        for (var i = 0; i < corpora.size(); i++) {
            var texts = read(corpora.get(i), left / (corpora.size() - i));
            left -= texts.stream().mapToLong(CorpusText::bytes).sum();
            sample.put(nameOf(corpora.get(i)), texts);
        }
        return sample;
    }

    /// Bytes of the text in UTF-8.
    long bytes() {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    /// Writes it as one line of JSON.
    void write(Writer to) throws IOException {
        to.write(JSON.writeValueAsString(Map.of("id", id, "text", text)));
        to.write('\n');
    }

    /// Writes a file of such lines.
    static Path write(Path file, Iterable<CorpusText> texts) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        try (var writer = Files.newBufferedWriter(file)) {
            for (var text : texts) {
                text.write(writer);
            }
        }
        return file;
    }
}
