package dev.ceyuan.corpus.input;

import java.io.Closeable;
import java.io.IOException;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/// Blocks of a file of which only the next one is known.
final class ComputedBlocks implements BlockReader {
    private final InputFile file;
    private final Cutter cutter;
    private @Nullable Block next;
    private boolean over;

    /// Finds where the next block ends.
    interface Cutter extends Closeable {
        /// @return null behind the last one
        @Nullable
        Block next() throws IOException;
    }

    ComputedBlocks(InputFile file, Cutter cutter) {
        this.file = file;
        this.cutter = cutter;
    }

    @Override
    public boolean hasNext() {
        try {
            if (next == null && !over) {
                next = cutter.next();
                over = next == null;
            }
            return !over;
        } catch (IOException e) {
            throw file.failed(e);
        }
    }

    @Override
    public Block next() {
        var block = hasNext() ? next : null;
        if (block == null) {
            throw new NoSuchElementException("No more blocks (file=%s)".formatted(file.name()));
        }
        next = null;
        return block;
    }

    @Override
    public void close() {
        try {
            cutter.close();
        } catch (IOException e) {
            throw file.failed(e);
        }
    }
}
