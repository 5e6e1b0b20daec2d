package dev.ceyuan.corpus.dataset;

import java.nio.file.Path;
import java.util.List;

/// Verdicts as JSONL in zstd: a line for each document that was read, as [Verdict] says, in the order of
/// the ids and in frames as in [JsonlPart].
public final class VerdictPart implements RowSink<Verdict> {
    private final FramedWriter<Verdict> writer;

    private VerdictPart(PartFile file) {
        writer = new FramedWriter<>(new VerdictRows(), file);
    }

    /// Begins a file.
    ///
    /// @param release folder of the release
    /// @param name    within it, such as `verdicts/part-00000.jsonl.zst`
    public static VerdictPart create(Path release, String name) {
        return create(release, name, PartFile.BUFFER);
    }

    static VerdictPart create(Path release, String name, int buffer) {
        return new VerdictPart(PartFile.create(release, name, buffer));
    }

    /// Opens files that follow each other in the order of their ids.
    public static PartReader<Verdict> open(List<Path> files) {
        return PartReader.open(files, new VerdictRows());
    }

    @Override
    public void write(Verdict verdict) {
        writer.write(verdict);
    }

    @Override
    public Part finish() {
        return writer.finish(Part.Kind.VERDICTS);
    }

    @Override
    public void close() {
        writer.close();
    }
}
