package dev.ceyuan.corpus.flow;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Parts that follow each other, opened one after the other.
final class JoinedParts implements RowSource {
    private final Parts parts;
    private final int memory;
    private final Path scratch;
    private final OpenFiles files;
    private int next;
    private @Nullable PartRows open;

    /// Where the rows of parts lie.
    interface Parts {
        int size();

        /// The segments of a part, looked up when it is opened.
        List<SegmentFile.Segment> segments(int part);
    }

    JoinedParts(Parts parts, int memory, Path scratch, OpenFiles files) {
        this.parts = parts;
        this.memory = memory;
        this.scratch = scratch;
        this.files = files;
    }

    @Override
    public @Nullable Row next() {
        while (true) {
            var part = open;
            if (part == null) {
                if (next == parts.size()) {
                    return null;
                }
                part = new PartRows(parts.segments(next++), memory, scratch, files);
                open = part;
            }
            var row = part.next();
            if (row != null) {
                return row;
            }
            close();
        }
    }

    @Override
    public void close() {
        if (open != null) {
            open.close();
            open = null;
        }
    }
}
