package dev.ceyuan.corpus.dataset;

import java.util.ArrayList;
import java.util.List;

/// Writes rows as lines of JSON into zstd frames, with an index of the frames at the end.
///
/// A frame ends before the row with which its content would be more than 1 MiB, and after 4096 rows; a
/// longer row has a frame of its own. So the frames follow from the rows alone, and one row is found by
/// reading one frame.
final class FramedWriter<R> implements AutoCloseable {
    private static final int FRAME_BYTES = 1 << 20;
    private static final int FRAME_ROWS = 4096;

    private final RowForm<R> form;
    private final PartFile file;
    private final Compressor compressor = new Compressor(true);
    private final Bytes frame = new Bytes(FRAME_BYTES);
    private final JsonOutput output = new JsonOutput(frame);
    private final List<FrameIndex.Frame> frames = new ArrayList<>();
    private String first = "";
    private String last = "";
    private int frameRows;
    private long rows;

    FramedWriter(RowForm<R> form, PartFile file) {
        this.form = form;
        this.file = file;
    }

    void write(R row) {
        var id = ordered(form.id(row), last);
        var before = frame.size();
        form.write(row, output);
        output.line();
        if (frameRows > 0 && frame.size() > FRAME_BYTES) {
            end(before);
        }
        if (frameRows == 0) {
            first = id;
        }
        frameRows++;
        rows++;
        last = id;
        if (frameRows == FRAME_ROWS) {
            end(frame.size());
        }
    }

    static String ordered(String id, String last) {
        if (id.compareTo(last) < 0) {
            throw new IllegalArgumentException(
                    "Rows come in the order of their ids (id=%s, last=%s)".formatted(id, last));
        }
        return id;
    }

    /// Ends a frame after some of the bytes that wait.
    private void end(int size) {
        var rest = frame.size() - size;
        var content = new Bytes(0);
        if (rest > 0) {
            content.put(frame.array(), size, frame.size());
            frame.resize(size);
        }
        var length = compressor.compress(frame);
        frames.add(new FrameIndex.Frame(first, frameRows, file.position(), length, frame.size()));
        file.write(compressor.compressed(), 0, length);
        frame.clear();
        frame.put(content);
        frameRows = 0;
    }

    Part finish(Part.Kind kind) {
        if (frameRows > 0) {
            end(frame.size());
        }
        file.write(new FrameIndex(frames).written());
        return file.finish(kind, rows);
    }

    @Override
    public void close() {
        try (file) {
            compressor.close();
        }
    }
}
