package dev.ceyuan.corpus.input;

import dev.ceyuan.corpus.CorpusException;
import java.io.IOException;

/// A part of a file that one worker reads.
public final class Block {
    private final InputFile file;
    private final long number;
    private final long begin;
    private final long end;
    private final long stored;
    private final Content content;

    /// What is read when the block is.
    @FunctionalInterface
    interface Content {
        void read(RecordSink sink) throws IOException;
    }

    Block(InputFile file, long number, Stretch stretch, Content content) {
        this.file = file;
        this.number = number;
        this.begin = stretch.begin();
        this.end = stretch.end();
        this.stored = stretch.stored();
        this.content = content;
    }

    /// From where to where.
    ///
    /// @param stored see [Block#stored]
    record Stretch(long begin, long end, long stored) {}

    public InputFile file() {
        return file;
    }

    /// From 0; the same for the same file and block size.
    public long number() {
        return number;
    }

    /// Offset of the first byte in the decompressed file; in Parquet the number of its first row.
    public long begin() {
        return begin;
    }

    /// Offset after the last byte; in Parquet the number after its last row.
    public long end() {
        return end;
    }

    /// How many bytes of the file itself are done with this block and those before, for progress; up to
    /// [InputFile#size].
    public long stored() {
        return stored;
    }

    /// Reads the block. What the sink throws passes through.
    ///
    /// @throws CorpusException if the file cannot be read from its storage
    public void read(RecordSink sink) {
        try {
            content.read(sink);
        } catch (IOException e) {
            throw file.failed(e);
        }
    }
}
