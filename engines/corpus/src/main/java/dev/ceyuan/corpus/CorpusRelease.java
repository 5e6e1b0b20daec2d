package dev.ceyuan.corpus;

import dev.ceyuan.corpus.dataset.Manifest;
import dev.ceyuan.corpus.dataset.Part;
import dev.ceyuan.corpus.dataset.PartReader;
import dev.ceyuan.corpus.dataset.Verdict;
import dev.ceyuan.corpus.dataset.VerdictPart;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;

/// A release in its folder, to be asked about.
public final class CorpusRelease implements AutoCloseable {
    private final Manifest manifest;
    private final PartReader<Verdict> verdicts;

    private CorpusRelease(Manifest manifest, PartReader<Verdict> verdicts) {
        this.manifest = manifest;
        this.verdicts = verdicts;
    }

    /// @throws CorpusException if there is no release in the folder
    public static CorpusRelease open(Path folder) {
        var manifest = Manifest.read(folder);
        var files = manifest.parts(Part.Kind.VERDICTS).stream()
                .map(part -> folder.resolve(part.name()))
                .toList();
        return new CorpusRelease(manifest, VerdictPart.open(files));
    }

    public Manifest manifest() {
        return manifest;
    }

    /// What became of a document, and why: none if nothing with this id was read, and more than one if it was read
    /// more than once.
    ///
    /// @param id 32 lower-case hexadecimal digits
    public List<Verdict> verdicts(String id) {
        return verdicts.byId(id);
    }

    /// What became of the documents whose ids begin so, in the order of their ids.
    ///
    /// @param begin     1 to 32 lower-case hexadecimal digits
    /// @param documents that are told at most
    public List<Verdict> verdictsBeginning(String begin, int documents) {
        return verdicts.beginning(begin, documents);
    }

    /// Verdicts by page.
    ///
    /// @param after  empty for the first page, then the last id of the page before
    /// @param count  of verdicts
    /// @param filter which ones
    public List<Verdict> page(String after, int count, Predicate<Verdict> filter) {
        return verdicts.page(after, count, filter);
    }

    @Override
    public void close() {
        verdicts.close();
    }
}
