package dev.ceyuan.benchmarks;

import dev.ceyuan.matching.Item;
import dev.ceyuan.matching.MatchIndex;
import dev.ceyuan.matching.MatchRequest;
import dev.ceyuan.matching.Side;
import dev.ceyuan.matching.TextEncoder;
import dev.ceyuan.platform.scenario.EntrySheet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/// The index of a running program, copied as its last commit has it.
final class IndexCopy implements AutoCloseable {
    private final Path folder;
    private final MatchIndex index;

    private IndexCopy(Path folder, MatchIndex index) {
        this.folder = folder;
        this.index = index;
    }

    /// Copies and opens it; empty if the program wrote to it meanwhile.
    static Optional<IndexCopy> of(Path home, TextEncoder encoder) throws IOException {
        var folder = Files.createTempDirectory("ceyuan-index-");
        try {
            copy(home.resolve("index"), folder);
        } catch (NoSuchFileException e) {
            delete(folder);
            return Optional.empty();
        }
        return switch (MatchIndex.open(folder, EntrySheet.rules(), encoder)) {
            case MatchIndex.Opening.Ready(var index) -> Optional.of(new IndexCopy(folder, index));
            case MatchIndex.Opening.Unusable _ -> {
                delete(folder);
                yield Optional.empty();
            }
        };
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (var file : files.toList()) {
                var target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else if (!file.endsWith("write.lock")) {
                    Files.copy(file, target);
                }
            }
        } catch (java.io.UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    Map<String, Long> revisions(Side side) {
        return index.revisions(side);
    }

    /// What fits an entry, computed now, best first, each with its score.
    SequencedMap<String, Double> list(Side side, String id) {
        Item item = index.find(side, id).orElseThrow();
        var length = index.specification().limits().listLength();
        var list = new LinkedHashMap<String, Double>();
        index.match(MatchRequest.of(item, length))
                .matches()
                .forEach(match -> list.put(match.item().id(), match.score()));
        return list;
    }

    /// Damages the copy, to see that a difference is seen.
    void lose(Side side, Collection<String> ids) {
        index.remove(side, ids);
    }

    @Override
    public void close() throws IOException {
        index.close();
        delete(folder);
    }
}
