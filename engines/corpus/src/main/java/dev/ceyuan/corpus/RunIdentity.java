package dev.ceyuan.corpus;

import dev.ceyuan.corpus.digest.Sha256;
import dev.ceyuan.corpus.wording.ErrorWords;
import dev.ceyuan.corpus.wording.Wording;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// What a run is made of, kept in its scratch space until it is over. Rows between steps depend on all
/// of it but the papers; the release does not depend on the blocks.
///
/// @param recipe  digest
/// @param fields  that are read of records, and within which bounds
/// @param sources digest of what the steps know of them
/// @param blocks  how input and rows are cut
/// @param papers  digest of what cards and notices say
/// @param files   a line for each: size, time of the last change, name, and behind a tab where it lies
record RunIdentity(String recipe, String fields, String sources, String blocks, String papers, List<String> files) {
    private static final String NAME = "run";
    private static final int BEFORE_FILES = 5;

    RunIdentity {
        files = List.copyOf(files);
    }

    /// A line of [#files].
    static String file(String name, long size, long changedAt, Path path) {
        return "%d %d %s\t%s".formatted(size, changedAt, oneLine(name), oneLine(path.toString()));
    }

    private static String oneLine(String name) {
        return name.replaceAll("\\p{Cntrl}", " ");
    }

    /// That of the run in a scratch space, if it was written.
    static Optional<RunIdentity> read(Path scratch) throws IOException {
        return new ScratchNote(scratch.resolve(NAME)).read().map(RunIdentity::of);
    }

    private static RunIdentity of(String note) {
        var lines = new ArrayList<>(note.lines().toList());
        while (lines.size() < BEFORE_FILES) {
            lines.add("");
        }
        var files = lines.subList(BEFORE_FILES, lines.size());
        return new RunIdentity(lines.get(0), lines.get(1), lines.get(2), lines.get(3), lines.get(4), files);
    }

    void write(Path scratch) throws IOException {
        var lines = new ArrayList<>(List.of(recipe, fields, sources, blocks, papers));
        lines.addAll(files);
        new ScratchNote(scratch.resolve(NAME)).write(String.join("\n", lines));
    }

    /// What rows between steps belong to.
    String digest() {
        return Sha256.hex(String.join("\n", recipe, fields, sources, blocks, String.join("\n", files)));
    }

    /// In what this run is another one than that which was begun: the first thing that a person would
    /// look at. Papers may change until they are written.
    Optional<Wording> otherRows(RunIdentity begun) {
        if (!recipe.equals(begun.recipe)) {
            return Optional.of(ErrorWords.say("run.other-recipe"));
        }
        if (!fields.equals(begun.fields)) {
            return Optional.of(ErrorWords.say("run.other-fields"));
        }
        return otherFile(begun)
                .or(() -> sources.equals(begun.sources)
                        ? Optional.empty()
                        : Optional.of(ErrorWords.say("run.other-sources")))
                .or(() -> blocks.equals(begun.blocks)
                        ? Optional.empty()
                        : Optional.of(ErrorWords.say("run.other-blocks")));
    }

    /// In what the release of this run would be another one.
    Optional<Wording> otherRelease(RunIdentity begun) {
        var same = new RunIdentity(recipe, fields, sources, begun.blocks, papers, files);
        return same.otherRows(begun)
                .or(() -> papers.equals(begun.papers)
                        ? Optional.empty()
                        : Optional.of(ErrorWords.say("run.other-papers")));
    }

    /// Two files may have one name, in folders that are read together: each counts.
    private Optional<Wording> otherFile(RunIdentity begun) {
        var gone = counts(begun.files);
        var names = begun.files.stream().map(RunIdentity::name).collect(Collectors.toSet());
        for (var file : files) {
            if (gone.merge(file, -1, Integer::sum) < 0) {
                return Optional.of(
                        names.contains(name(file))
                                ? ErrorWords.say("run.file-changed", name(file))
                                : ErrorWords.say("run.file-added", name(file)));
            }
        }
        return begun.files.stream()
                .filter(file -> gone.getOrDefault(file, 0) > 0)
                .findFirst()
                .map(file -> ErrorWords.say("run.file-missing", name(file)));
    }

    private static Map<String, Integer> counts(List<String> files) {
        var counts = new HashMap<String, Integer>();
        files.forEach(file -> counts.merge(file, 1, Integer::sum));
        return counts;
    }

    private static String name(String file) {
        return file.split(" ", 3)[2].split("\t")[0];
    }
}
