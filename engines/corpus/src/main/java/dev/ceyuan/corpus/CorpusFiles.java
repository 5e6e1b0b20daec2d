package dev.ceyuan.corpus;

import dev.ceyuan.corpus.input.InputFile;
import dev.ceyuan.corpus.input.InputFiles;
import dev.ceyuan.corpus.input.InputOptions;
import dev.ceyuan.corpus.refine.Source;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The files of a run, each with its source.
public final class CorpusFiles {
    private static final String UNEXAMINED = "unexamined";

    private final List<InputFile> files;
    private final Map<String, Source> sources = new TreeMap<>();

    private CorpusFiles(List<InputFile> files) {
        this.files = files.stream()
                .sorted(Comparator.comparing(InputFile::name)
                        .thenComparing(file -> file.path().toString()))
                .toList();
    }

    /// Files and folders whose licences nobody has examined: each file is a source of its own, called by its name
    /// up to the first dot.
    ///
    /// @throws CorpusException that names a file that cannot be read
    public static CorpusFiles of(List<Path> paths, InputOptions options) {
        var files = new ArrayList<InputFile>();
        for (var path : paths) {
            var found = InputFiles.of(path, options);
            found.refused().stream().findFirst().ifPresent(refusal -> {
                throw new CorpusException(
                        CorpusException.Kind.INPUT,
                        "%s, byte %d".formatted(refusal.file(), refusal.at()),
                        "expected %s".formatted(refusal.expected()));
            });
            files.addAll(found.files());
        }
        if (files.isEmpty()) {
            throw new CorpusException(CorpusException.Kind.INPUT, paths.toString(), "there is no file to read");
        }
        var corpus = new CorpusFiles(files);
        for (var file : corpus.files) {
            var id = idOf(file.name());
            corpus.sources.put(id, new Source(id, 0, UNEXAMINED, UNEXAMINED));
        }
        return corpus;
    }

    private static String idOf(String name) {
        var begin = name.lastIndexOf('/') + 1;
        var dot = name.indexOf('.', begin);
        var stem = name.substring(begin, dot > begin ? dot : name.length());
        return stem.replaceAll("[^\\p{L}\\p{N}_-]", "-");
    }

    List<InputFile> files() {
        return files;
    }

    /// By id.
    Map<String, Source> sources() {
        return sources;
    }

    Collection<Source> all() {
        return sources.values();
    }

    /// The source of a file.
    ///
    /// @param name of the file
    Source sourceOf(String name) {
        var source = sources.get(idOf(name));
        if (source == null) {
            throw new IllegalArgumentException("No such file (name=%s)".formatted(name));
        }
        return source;
    }

    /// How many there are.
    public int size() {
        return files.size();
    }

    /// Bytes of the files, as they are stored.
    public long bytes() {
        return files.stream().mapToLong(InputFile::size).sum();
    }
}
