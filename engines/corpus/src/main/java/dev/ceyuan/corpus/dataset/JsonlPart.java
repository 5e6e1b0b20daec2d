package dev.ceyuan.corpus.dataset;

import java.nio.file.Path;
import java.util.List;

/// Documents as JSONL in zstd: a line for each, as [DatasetRow] says, in frames of at most 1 MiB or one
/// row. Any zstd decompresses the file as a whole; its index lets [PartReader] find one row without that.
public final class JsonlPart implements RowSink<DatasetRow> {
    private final FramedWriter<DatasetRow> writer;

    private JsonlPart(PartFile file) {
        writer = new FramedWriter<>(new DatasetRows(), file);
    }

    /// Begins a file.
    ///
    /// @param release folder of the release
    /// @param name    within it, such as `data/part-00000.jsonl.zst`
    public static JsonlPart create(Path release, String name) {
        return create(release, name, PartFile.BUFFER);
    }

    static JsonlPart create(Path release, String name, int buffer) {
        return new JsonlPart(PartFile.create(release, name, buffer));
    }

    /// Opens files that follow each other in the order of their ids.
    public static PartReader<DatasetRow> open(List<Path> files) {
        return PartReader.open(files, new DatasetRows());
    }

    @Override
    public void write(DatasetRow row) {
        writer.write(row);
    }

    @Override
    public Part finish() {
        return writer.finish(Part.Kind.JSONL);
    }

    @Override
    public void close() {
        writer.close();
    }
}
