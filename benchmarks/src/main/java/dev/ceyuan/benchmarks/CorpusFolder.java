package dev.ceyuan.benchmarks;

import dev.ceyuan.corpus.dataset.Manifest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The folder of a release, looked at from outside, also while a run works in it.
record CorpusFolder(Path path) {
    private static final String SCRATCH = ".run";

    /// Root, files and verification, each in words that are equal if the releases are.
    List<String> state() throws IOException {
        var wrong = Manifest.verify(path);
        return List.of(
                "root " + Manifest.read(path).root().hex(),
                "files " + files(),
                wrong.map(each -> "wrong: " + each).orElse("verified"));
    }

    /// All files and folders, hidden ones too.
    TreeSet<String> files() throws IOException {
        try (var files = Files.walk(path)) {
            var names = new TreeSet<String>();
            files.filter(file -> !file.equals(path))
                    .forEach(file -> names.add(path.relativize(file).toString()));
            return names;
        }
    }

    Path journal() {
        return path.resolve(SCRATCH).resolve("journal");
    }

    boolean hasManifest() {
        return Files.exists(path.resolve(Manifest.NAME));
    }

    /// True while a file of the release is being written.
    boolean isWriting() throws IOException {
        var folder = path.resolve("data");
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (var files = Files.list(folder)) {
            return files.anyMatch(file -> file.toString().endsWith(".tmp"));
        }
    }

    /// Tasks that wrote something since a moment, and are not in the journal: they have to be done again.
    long lostTasks(Collection<String> done, FileTime since) throws IOException {
        var recorded = done.stream().map(task -> task.replace('/', '-')).collect(Collectors.toSet());
        var lost = new TreeSet<String>();
        try (var files = Files.list(path.resolve(SCRATCH))) {
            for (var file : files.toList()) {
                var rows = String.valueOf(file.getFileName()).split(Pattern.quote(".rows"), 2);
                if (rows.length == 2 && Files.getLastModifiedTime(file).compareTo(since) >= 0) {
                    lost.add(rows[0]);
                }
            }
        }
        lost.removeAll(recorded);
        return lost.size();
    }

    /// Removes it with everything in it.
    void remove() throws IOException {
        if (!Files.exists(path)) {
            return;
        }
        try (var files = Files.walk(path)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
