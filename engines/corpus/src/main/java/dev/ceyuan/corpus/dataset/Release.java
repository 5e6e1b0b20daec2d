package dev.ceyuan.corpus.dataset;

import java.nio.file.Path;
import java.util.List;

/// A release in a folder, open for reading. What is read is believed; [Manifest#verify] is what checks
/// it.
public final class Release implements AutoCloseable {
    private final Manifest manifest;
    private final PartReader<DatasetRow> documents;
    private final PartReader<Verdict> verdicts;

    private Release(Manifest manifest, PartReader<DatasetRow> documents, PartReader<Verdict> verdicts) {
        this.manifest = manifest;
        this.documents = documents;
        this.verdicts = verdicts;
    }

    /// @throws dev.ceyuan.corpus.CorpusException if there is no release, or a part has no index
    public static Release open(Path folder) {
        var manifest = Manifest.read(folder);
        var documents = JsonlPart.open(paths(folder, manifest, Part.Kind.JSONL));
        var opened = false;
        try {
            var verdicts = VerdictPart.open(paths(folder, manifest, Part.Kind.VERDICTS));
            opened = true;
            return new Release(manifest, documents, verdicts);
        } finally {
            if (!opened) {
                documents.close();
            }
        }
    }

    private static List<Path> paths(Path folder, Manifest manifest, Part.Kind kind) {
        return manifest.parts(kind).stream()
                .map(part -> folder.resolve(part.name()))
                .toList();
    }

    public Manifest manifest() {
        return manifest;
    }

    /// The documents of all JSONL parts.
    public PartReader<DatasetRow> documents() {
        return documents;
    }

    /// The verdicts of all parts.
    public PartReader<Verdict> verdicts() {
        return verdicts;
    }

    @Override
    public void close() {
        try (documents) {
            verdicts.close();
        }
    }
}
