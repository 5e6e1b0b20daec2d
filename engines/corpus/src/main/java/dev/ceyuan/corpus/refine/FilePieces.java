package dev.ceyuan.corpus.refine;

import dev.ceyuan.corpus.flow.TaskOutput;
import dev.ceyuan.corpus.input.Block;
import dev.ceyuan.corpus.input.InputFile;
import dev.ceyuan.corpus.input.InputFormat;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;

/// The files of a run as pieces that say what to read and hold nothing of it: to be sent to machines that see the
/// same files under the same paths.
///
/// Of a file that can be read from anywhere, and of Parquet, a piece has some blocks; others are read by one machine
/// from the beginning. Small files share a piece.
public final class FilePieces implements Iterator<FilePieces.FilePiece> {
    private static final long ALL = Long.MAX_VALUE;

    private final Iterator<FilePiece> pieces;

    /// Some blocks of a file.
    ///
    /// @param blockBytes size of a block
    /// @param first      number of the first block
    /// @param end        number after the last one
    /// @param bytes      of the file, as it is stored, that they stand for
    record Stretch(InputFile file, Source source, long blockBytes, long first, long end, long bytes)
            implements Serializable {
        void read(Steps steps, TaskOutput out) {
            try (var blocks = file.open(blockBytes)) {
                for (Block block; blocks.hasNext() && (block = blocks.next()).number() < end; ) {
                    if (block.number() >= first) {
                        steps.read(block, source, out);
                    }
                }
            }
        }
    }

    /// Stretches that are read one after the other.
    public record FilePiece(String name, List<Stretch> stretches) implements InputPiece, Serializable {
        public FilePiece {
            stretches = List.copyOf(stretches);
        }

        @Override
        public long bytes() {
            return stretches.stream().mapToLong(Stretch::bytes).sum();
        }

        @Override
        public void read(Steps steps, TaskOutput out) {
            stretches.forEach(stretch -> stretch.read(steps, out));
        }
    }

    /// How large things are.
    ///
    /// @param block bytes, decompressed, that are read at once
    /// @param piece bytes of files, as they are stored, from which on a piece is full
    public record Sizes(long block, long piece) {
        public Sizes {
            if (block < 1 || piece < block) {
                throw new IllegalArgumentException(
                        "A piece has at least one block (block=%d, piece=%d)".formatted(block, piece));
            }
        }
    }

    /// @param sourceOf the source of a file, by its name
    public FilePieces(List<InputFile> files, Sizes sizes, Function<String, Source> sourceOf) {
        var full = new ArrayList<FilePiece>();
        var open = new ArrayList<Stretch>();
        var bytes = 0L;
        for (var file : files) {
            for (var stretch : stretches(file, sizes, sourceOf.apply(file.name()))) {
                open.add(stretch);
                bytes += stretch.bytes();
                if (bytes >= sizes.piece()) {
                    full.add(piece(full.size(), open));
                    bytes = 0;
                }
            }
        }
        if (!open.isEmpty()) {
            full.add(piece(full.size(), open));
        }
        pieces = full.iterator();
    }

    private static FilePiece piece(int number, List<Stretch> open) {
        var piece = new FilePiece("%07d".formatted(number), open);
        open.clear();
        return piece;
    }

    private static List<Stretch> stretches(InputFile file, Sizes sizes, Source source) {
        var blocks = blocks(file, sizes.block());
        if (blocks == ALL) {
            return List.of(new Stretch(file, source, sizes.block(), 0, ALL, file.size()));
        }
        var each = Math.max(1, Math.ceilDiv(blocks * sizes.piece(), Math.max(1, file.size())));
        var stretches = new ArrayList<Stretch>();
        for (var first = 0L; first < blocks; first += each) {
            var end = Math.min(blocks, first + each);
            var bytes = file.size() * end / blocks - file.size() * first / blocks;
            stretches.add(new Stretch(file, source, sizes.block(), first, end, bytes));
        }
        return stretches;
    }

    /// How many blocks a file has, if that can be told without reading all of it.
    private static long blocks(InputFile file, long blockBytes) {
        if (!file.readsFromAnywhere() && file.format() != InputFormat.PARQUET) {
            return ALL;
        }
        try (var blocks = file.open(blockBytes)) {
            var count = 0L;
            for (; blocks.hasNext(); blocks.next()) {
                count++;
            }
            return count;
        }
    }

    @Override
    public boolean hasNext() {
        return pieces.hasNext();
    }

    @Override
    public FilePiece next() {
        return pieces.next();
    }
}
