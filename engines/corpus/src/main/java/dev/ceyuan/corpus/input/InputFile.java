package dev.ceyuan.corpus.input;

import dev.ceyuan.corpus.CorpusException;
import dev.ceyuan.corpus.wording.ErrorWords;
import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Path;

/// A file that records can be read from.
///
/// @param path        where it is
/// @param name        what it is called in records and refusals: its path below the folder of the run with
///                    slashes, or the name of the file if there is no folder
/// @param format      what it holds
/// @param compression of the file as a whole
/// @param encoding    of JSON lines, as their first 64 KiB tell; other formats say it in each record
/// @param size        in bytes, as it is stored
/// @param options     how to read it
public record InputFile(
        Path path,
        String name,
        InputFormat format,
        Compression compression,
        TextEncoding encoding,
        long size,
        InputOptions options)
        implements Serializable {

    /// Looks at a file: its first bytes say how it is compressed and what it holds, its name where they do
    /// not.
    ///
    /// @throws CorpusException if there is no such file, if it is not a regular file, or if it is of none of
    ///                         the formats
    public static InputFile of(Path path, InputOptions options) {
        return of(path, String.valueOf(path.getFileName()), options);
    }

    static InputFile of(Path path, String name, InputOptions options) {
        try {
            return FileLook.at(path, name, options);
        } catch (Unreadable e) {
            throw new CorpusException(
                    CorpusException.Kind.INPUT,
                    ErrorWords.say("subject.byte", path, e.at()),
                    ErrorWords.say("input.expected-file", e.wording()),
                    e);
        } catch (IOException e) {
            throw new CorpusException(CorpusException.Kind.INPUT, path.toString(), ErrorWords.say("input.unopened"), e);
        }
    }

    /// Whether a record can be found from any byte, so that workers need not wait for one another.
    public boolean readsFromAnywhere() {
        return format == InputFormat.JSON_LINES
                && compression == Compression.NONE
                && encoding.lineEnd() == LineEnd.BYTE;
    }

    /// Cuts the file into blocks.
    ///
    /// @param blockBytes size of a block in decompressed bytes, at least 1; blocks end where records do
    /// @throws CorpusException if the file cannot be opened
    public BlockReader open(long blockBytes) {
        if (blockBytes < 1) {
            throw new IllegalArgumentException("Blocks are too small (bytes=%d)".formatted(blockBytes));
        }
        try {
            return switch (format) {
                case JSON_LINES ->
                    readsFromAnywhere()
                            ? new OffsetBlocks(this, blockBytes)
                            : new ComputedBlocks(this, LineCutter.open(this, blockBytes));
                case WARC -> new ComputedBlocks(this, WarcCutter.open(this, blockBytes));
                case PARQUET -> new ComputedBlocks(this, RowCutter.open(this, blockBytes));
                case TEXT, HTML -> new ComputedBlocks(this, new WholeFile(this));
            };
        } catch (IOException e) {
            throw failed(e);
        }
    }

    /// Reads the records whose first byte lies in a range of a file that can be read from anywhere. Ranges
    /// that together cover the file give each record once.
    ///
    /// @param begin of the range, at least 0
    /// @param end   offset after the range
    /// @throws CorpusException if the file cannot be read from its storage
    public void readRange(long begin, long end, RecordSink sink) {
        if (!readsFromAnywhere() || begin < 0 || end < begin) {
            throw new IllegalArgumentException(
                    "No range can be read (file=%s, begin=%d, end=%d)".formatted(name, begin, end));
        }
        try {
            LineRecords.readRange(this, begin, Math.min(end, size), sink);
        } catch (IOException e) {
            throw failed(e);
        }
    }

    /// The decompressed bytes from the beginning.
    ByteSource source() throws IOException {
        return FileLook.source(path, compression, size, options.limits());
    }

    /// A path cannot be sent to another machine, its text can.
    private record Sent(
            String path,
            String name,
            InputFormat format,
            Compression compression,
            TextEncoding encoding,
            long size,
            InputOptions options)
            implements Serializable {
        private Object readResolve() {
            return new InputFile(Path.of(path), name, format, compression, encoding, size, options);
        }
    }

    private Object writeReplace() {
        return new Sent(path.toString(), name, format, compression, encoding, size, options);
    }

    CorpusException failed(IOException e) {
        return new CorpusException(
                CorpusException.Kind.STORAGE, path.toString(), ErrorWords.say("input.unreadable"), e);
    }
}
