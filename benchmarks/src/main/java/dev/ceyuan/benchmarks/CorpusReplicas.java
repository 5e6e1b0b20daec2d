package dev.ceyuan.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// Real text, many times over, each time with other small edits in each document: some replicas are near duplicates
/// of each other, some are not any more.
final class CorpusReplicas {
    private static final double MOST_EDITED = 0.08;

    private final Map<String, List<CorpusText>> sample;
    private final long seed;

    CorpusReplicas(Path corpora, long bytes, long seed) throws IOException {
        this.sample = CorpusText.sample(corpora, bytes);
        this.seed = seed;
    }

    String describe(int times) {
        var texts = sample.values().stream().mapToInt(List::size).sum();
        var bytes = sample.values().stream()
                .flatMap(List::stream)
                .mapToLong(CorpusText::bytes)
                .sum();
        return ("%,d real documents of %d corpora (%.0f MB of text), once and %d times: in each replica of a document 0 to %.0f %% of"
                        + " its chars are others, seed %d. The recipe that comes along.")
                .formatted(texts, sample.size(), bytes / 1e6, times, 100 * MOST_EDITED, seed);
    }

    /// Writes a folder with a file for each corpus.
    ///
    /// @param most bytes in all
    Path write(Path folder, int times, long most) throws IOException {
        Files.createDirectories(folder);
        var left = most;
        for (var corpus : sample.entrySet()) {
            try (var writer = Files.newBufferedWriter(folder.resolve(corpus.getKey() + ".jsonl"))) {
                for (var replica = 0; replica < times; replica++) {
                    var random = new Random(seed + replica);
                    for (var text : corpus.getValue()) {
                        left -= text.bytes();
                        if (left > 0) {
                            replica(text, replica, random).write(writer);
                        }
                    }
                }
            }
        }
        return folder;
    }

    private static CorpusText replica(CorpusText text, int replica, Random random) {
        if (replica == 0) {
            return text;
        }
        var share = random.nextDouble() * MOST_EDITED;
        var chars = new StringBuilder(text.text());
        var edits = (int) (share * chars.length());
        for (var edit = 0; edit < edits; edit++) {
            var at = random.nextInt(chars.length());
            if (chars.charAt(at) >= 0x4e00 && chars.charAt(at) < 0x9f00) {
                chars.setCharAt(at, (char) (0x4e00 + random.nextInt(0x4000)));
            }
        }
        return new CorpusText(text.id() + "#" + replica, chars.toString());
    }
}
