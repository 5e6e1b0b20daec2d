package dev.ceyuan.corpus.refine;

import dev.ceyuan.corpus.flow.TaskOutput;
import dev.ceyuan.corpus.input.Block;
import dev.ceyuan.corpus.input.BlockReader;
import dev.ceyuan.corpus.input.InputFile;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The blocks of all files of a run, one after the other.
public final class BlockPieces implements Iterator<BlockPieces.BlockPiece>, AutoCloseable {
    private final List<InputFile> files;
    private final long blockBytes;
    private final Function<String, Source> sourceOf;
    private int next;
    private @Nullable BlockReader open;
    private long stored;

    /// A block as a piece of the input.
    ///
    /// @param bytes of the file, as it is stored, that it stands for
    public record BlockPiece(String name, long bytes, Block block, Source source) implements InputPiece {
        @Override
        public void read(Steps steps, TaskOutput out) {
            steps.read(block, source, out);
        }
    }

    /// @param sourceOf the source of a file, by its name
    public BlockPieces(List<InputFile> files, long blockBytes, Function<String, Source> sourceOf) {
        this.files = List.copyOf(files);
        this.blockBytes = blockBytes;
        this.sourceOf = sourceOf;
    }

    @Override
    public boolean hasNext() {
        while (open == null || !open.hasNext()) {
            close();
            if (next == files.size()) {
                return false;
            }
            open = files.get(next++).open(blockBytes);
            stored = 0;
        }
        return true;
    }

    @Override
    public BlockPiece next() {
        if (!hasNext() || open == null) {
            throw new NoSuchElementException();
        }
        var block = open.next();
        var bytes = block.stored() - stored;
        stored = block.stored();
        return new BlockPiece(
                "%05d-%07d".formatted(next - 1, block.number()),
                bytes,
                block,
                sourceOf.apply(block.file().name()));
    }

    @Override
    public void close() {
        if (open != null) {
            open.close();
            open = null;
        }
    }
}
