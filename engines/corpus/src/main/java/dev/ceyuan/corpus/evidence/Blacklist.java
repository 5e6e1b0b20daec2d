package dev.ceyuan.corpus.evidence;

import dev.ceyuan.corpus.yaml.YamlMap;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/// The sources that nothing is collected from any more.
///
/// @param keptOn  the day on which it was looked through last
/// @param sources their ids
public record Blacklist(LocalDate keptOn, SortedSet<String> sources) {
    public Blacklist {
        sources = Collections.unmodifiableSortedSet(new TreeSet<>(sources));
    }

    /// Reads a list in YAML: `kept-on` and `sources`.
    ///
    /// @throws dev.ceyuan.corpus.CorpusException that names the file and the key
    public static Blacklist read(Path file) {
        var root = YamlMap.read(file);
        var list = new Blacklist(root.day("kept-on"), new TreeSet<>(root.texts("sources")));
        root.finish();
        return list;
    }
}
