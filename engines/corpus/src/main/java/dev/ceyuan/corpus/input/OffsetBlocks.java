package dev.ceyuan.corpus.input;

import java.util.NoSuchElementException;

/// Blocks of a file that can be read from anywhere: ranges of equal size, of which nothing is read before
/// a worker does.
final class OffsetBlocks implements BlockReader {
    private final InputFile file;
    private final long blockBytes;
    private long number;

    OffsetBlocks(InputFile file, long blockBytes) {
        this.file = file;
        this.blockBytes = blockBytes;
    }

    @Override
    public boolean hasNext() {
        return number < Math.ceilDiv(file.size(), blockBytes);
    }

    @Override
    public Block next() {
        if (!hasNext()) {
            throw new NoSuchElementException("No more blocks (file=%s)".formatted(file.name()));
        }
        var begin = number * blockBytes;
        var end = Math.min(file.size(), begin + Math.min(blockBytes, file.size() - begin));
        return new Block(
                file,
                number++,
                new Block.Stretch(begin, end, end),
                sink -> LineRecords.readRange(file, begin, end, sink));
    }

    @Override
    public void close() {
        // nothing is open between blocks
    }
}
