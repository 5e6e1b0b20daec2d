package dev.ceyuan.corpus.flow;

import dev.ceyuan.corpus.CorpusException;
import dev.ceyuan.corpus.wording.ErrorWords;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/// The rows of one part in the order of their bytes.
///
/// As many segments as the memory holds are loaded and sorted at once. If that is not all, each sorted run is
/// written to a file, and the runs are merged as they are read: so a part of any size is read in the same
/// memory.
final class PartRows implements RowSource {
    private static final int CHUNK = 1 << 18;

    private final Path scratch;
    private final List<Path> runs = new ArrayList<>();
    private final List<Run> merged = new ArrayList<>();
    private final Row view = new Row();
    private RowArena arena;
    private int next;
    private @Nullable PriorityQueue<Run> merge;
    private @Nullable Run shown;

    /// @param segments of the part, in any order
    /// @param memory   bytes that may be loaded at once
    /// @param scratch  where runs are written, by a name of its own
    /// @param files    in which the segments lie
    PartRows(List<SegmentFile.Segment> segments, int memory, Path scratch, OpenFiles files) {
        this.scratch = scratch;
        this.arena = new RowArena((int) Math.min(
                memory, segments.stream().mapToLong(SegmentFile.Segment::length).sum() + Integer.BYTES));
        try {
            for (var segment : segments) {
                if (arena.size() > 0 && (long) arena.size() + segment.length() > memory) {
                    spill();
                }
                arena.room(segment.length());
                load(files, segment, arena);
            }
            if (runs.isEmpty()) {
                arena.sort();
            } else {
                spill();
                arena = new RowArena(0);
                beginMerge();
            }
        } catch (IOException e) {
            close();
            throw failed(scratch, e);
        } catch (RuntimeException e) {
            close(); // what is damaged is said by who reads it
            throw e;
        }
    }

    private static void load(OpenFiles files, SegmentFile.Segment segment, RowArena into) throws IOException {
        files.read(segment.file(), file -> {
            SegmentFile.load(file, segment, into.bytes(), into.size());
            return into;
        });
        into.grown(segment.length());
    }

    private void spill() throws IOException {
        arena.sort();
        var path = scratch.resolveSibling("%s-%d.run".formatted(scratch.getFileName(), runs.size()));
        runs.add(path);
        try (var writer = new SegmentFile.Writer(path)) {
            var chunk = new RowArena(2 * CHUNK);
            var row = new Row();
            for (var i = 0; i < arena.rows(); i++) {
                var bytes = arena.show(i, row);
                chunk.add(bytes.copy(), bytes.length());
                if (chunk.size() >= CHUNK || i == arena.rows() - 1) {
                    writer.write(0, 0, new SegmentFile.Stretch(chunk.bytes(), 0, chunk.size()));
                    chunk.clear();
                }
            }
            writer.finish();
        }
        arena.clear();
    }

    private void beginMerge() throws IOException {
        var heads = new PriorityQueue<Run>(Comparator.comparing(run -> run.row, Row.BY_BYTES));
        for (var path : runs) {
            var run = new Run(path);
            merged.add(run);
            if (run.advance()) {
                heads.add(run);
            }
        }
        merge = heads;
    }

    @Override
    public @Nullable Row next() {
        var heads = merge;
        if (heads == null) {
            return next < arena.rows() ? arena.show(next++, view) : null;
        }
        try {
            if (shown != null && shown.advance()) {
                heads.add(shown);
            }
            shown = heads.poll();
            return shown == null ? null : shown.row.rewind();
        } catch (IOException e) {
            throw failed(scratch, e);
        }
    }

    /// A sorted run that is being merged, chunk by chunk.
    private static final class Run {
        private final FileChannel file;
        private final List<SegmentFile.Segment> chunks;
        private final RowArena arena = new RowArena(2 * CHUNK);
        private final Row row = new Row();
        private int chunk;
        private int next;

        Run(Path path) throws IOException {
            file = FileChannel.open(path, StandardOpenOption.READ);
            chunks = SegmentFile.Index.of(path, file).all(file);
        }

        boolean advance() throws IOException {
            while (next == arena.rows()) {
                if (chunk == chunks.size()) {
                    return false;
                }
                var segment = chunks.get(chunk++);
                arena.clear();
                next = 0;
                arena.room(segment.length());
                SegmentFile.load(file, segment, arena.bytes(), 0);
                arena.grown(segment.length());
            }
            arena.show(next++, row);
            return true;
        }
    }

    @Override
    public void close() {
        try {
            for (var run : merged) {
                run.file.close();
            }
            for (var path : runs) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw failed(scratch, e);
        }
    }

    static CorpusException failed(Path path, IOException e) {
        return new CorpusException(CorpusException.Kind.STORAGE, path.toString(), ErrorWords.say("storage.scratch"), e);
    }
}
