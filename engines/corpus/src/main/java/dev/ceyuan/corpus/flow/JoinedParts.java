package dev.ceyuan.corpus.flow;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Parts that follow each other, opened one after the other.
final class JoinedParts implements RowSource {
    private final List<List<SegmentFile.Segment>> parts;
    private final int memory;
    private final Path scratch;
    private int next;
    private @Nullable PartRows open;

    JoinedParts(List<List<SegmentFile.Segment>> parts, int memory, Path scratch) {
        this.parts = parts;
        this.memory = memory;
        this.scratch = scratch;
    }

    @Override
    public @Nullable Row next() {
        while (true) {
            var part = open;
            if (part == null) {
                if (next == parts.size()) {
                    return null;
                }
                part = new PartRows(parts.get(next++), memory, scratch);
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
