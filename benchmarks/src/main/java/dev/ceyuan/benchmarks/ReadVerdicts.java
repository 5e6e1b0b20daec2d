package dev.ceyuan.benchmarks;

import dev.ceyuan.corpus.CorpusRelease;
import dev.ceyuan.corpus.dataset.Verdict;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a release says of documents, by what their source calls them.
final class ReadVerdicts {
    private static final int PAGE = 10_000;
    private static final String FAMILY = "family-of";

    private final Map<String, Verdict> byKey = new HashMap<>();
    private final Map<String, String> keys = new HashMap<>();

    ReadVerdicts(Path release) {
        try (var opened = CorpusRelease.open(release)) {
            var page = opened.page("", PAGE, _ -> true);
            while (!page.isEmpty()) {
                page.forEach(this::add);
                page = opened.page(page.getLast().id(), PAGE, _ -> true);
            }
        }
    }

    private void add(Verdict verdict) {
        byKey.put(verdict.key(), verdict);
        keys.put(verdict.id(), verdict.key());
    }

    /// How many there are.
    int size() {
        return byKey.size();
    }

    Verdict of(String key) {
        return Optional.ofNullable(byKey.get(key))
                .orElseThrow(() -> new IllegalStateException("no verdict (key=%s)".formatted(key)));
    }

    boolean isGone(String key) {
        return of(key).drop() != null;
    }

    /// True if it was spared as one of the pages of a template.
    boolean isSpared(String key) {
        return of(key).tags().containsKey(FAMILY);
    }

    /// What stays in its place, by key.
    Optional<String> survivor(String key) {
        return Optional.ofNullable(of(key).survivor()).map(keys::get);
    }

    /// Those that were dropped.
    List<String> gone() {
        return byKey.keySet().stream().filter(this::isGone).sorted().toList();
    }
}
