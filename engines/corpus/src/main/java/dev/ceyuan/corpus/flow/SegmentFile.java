package dev.ceyuan.corpus.flow;

import dev.ceyuan.corpus.CorpusException;
import dev.ceyuan.corpus.wording.ErrorWords;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32C;

/// What one task wrote: rows by channel and part, with an index at the end.
///
/// A segment is rows one after the other, each with its length in front. The index has, for each segment,
/// channel, part, offset, length and CRC-32C; behind it stand the number of segments and the CRC-32C of all
/// bytes before, so that a file that was cut or damaged is known.
///
/// Rows are not compressed: that took longer than writing and reading them, and most are hashes, which become
/// no smaller.
final class SegmentFile {
    private static final int ENTRY = 4 + 4 + 8 + 4 + 4;
    private static final int TAIL = 4 + 4;

    /// Bytes that are read or written at a time: the JDK keeps as many outside of the heap for each thread.
    private static final int CHUNK = 1 << 18;

    private SegmentFile() {}

    /// Where a segment lies.
    record Segment(Path file, int channel, int part, long offset, int length, int checksum) {}

    /// Rows one after the other, in a buffer.
    record Stretch(byte[] bytes, int offset, int length) {}

    /// Writes a file; it has its name once it is whole.
    static final class Writer implements AutoCloseable {
        private final Path path;
        private final Path unfinished;
        private final FileChannel file;
        private final CRC32C checksum = new CRC32C();
        private final List<Segment> segments = new ArrayList<>();
        private long position;

        Writer(Path path) throws IOException {
            this.path = path;
            this.unfinished = path.resolveSibling(path.getFileName() + ".unfinished");
            this.file = FileChannel.open(
                    unfinished,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.WRITE,
                    StandardOpenOption.TRUNCATE_EXISTING);
        }

        Path path() {
            return path;
        }

        /// Notes rows of a part of a channel, which [#append] writes next.
        ///
        /// @param before bytes that will be written before them
        void mark(int channel, int part, Stretch rows, int before) {
            segments.add(
                    new Segment(path, channel, part, position + before, rows.length(), SegmentFile.checksum(rows)));
        }

        /// Writes rows of a part of a channel.
        void write(int channel, int part, Stretch rows) throws IOException {
            mark(channel, part, rows, 0);
            append(rows.bytes(), rows.length());
        }

        /// Writes the first bytes of an array.
        void append(byte[] bytes, int length) throws IOException {
            append(ByteBuffer.wrap(bytes, 0, length));
        }

        private void append(ByteBuffer bytes) throws IOException {
            checksum.update(bytes.duplicate());
            position += bytes.remaining();
            var end = bytes.limit();
            while (bytes.position() < end) {
                bytes.limit(Math.min(end, bytes.position() + CHUNK));
                file.write(bytes);
            }
        }

        /// @return how long the file is
        long finish() throws IOException {
            var index = ByteBuffer.allocate(segments.size() * ENTRY + Integer.BYTES);
            for (var segment : segments) {
                index.putInt(segment.channel())
                        .putInt(segment.part())
                        .putLong(segment.offset())
                        .putInt(segment.length())
                        .putInt(segment.checksum());
            }
            index.putInt(segments.size()).flip();
            append(index);
            var sum = ByteBuffer.allocate(Integer.BYTES)
                    .putInt((int) checksum.getValue())
                    .flip();
            while (sum.hasRemaining()) {
                file.write(sum);
            }
            file.close();
            Files.move(unfinished, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return position + Integer.BYTES;
        }

        @Override
        public void close() throws IOException {
            file.close();
            Files.deleteIfExists(unfinished);
        }
    }

    private static int checksum(Stretch rows) {
        var checksum = new CRC32C();
        checksum.update(rows.bytes(), rows.offset(), rows.length());
        return (int) checksum.getValue();
    }

    /// The segments of a file.
    static List<Segment> index(Path path) throws IOException {
        try (var file = FileChannel.open(path, StandardOpenOption.READ)) {
            var count = read(file, file.size() - TAIL, Integer.BYTES, path).getInt();
            var begin = file.size() - TAIL - (long) count * ENTRY;
            var index = read(file, begin, Math.multiplyExact(count, ENTRY), path);
            var segments = new ArrayList<Segment>();
            for (var i = 0; i < count; i++) {
                segments.add(new Segment(
                        path, index.getInt(), index.getInt(), index.getLong(), index.getInt(), index.getInt()));
            }
            return segments;
        }
    }

    /// True if a file is there, and as it was written.
    static boolean isWhole(Path path, long length) throws IOException {
        if (!Files.isRegularFile(path) || Files.size(path) != length || length < TAIL) {
            return false;
        }
        var checksum = new CRC32C();
        var buffer = ByteBuffer.allocate(1 << 16);
        try (var file = FileChannel.open(path, StandardOpenOption.READ)) {
            var left = length - Integer.BYTES;
            while (left > 0) {
                buffer.clear().limit((int) Math.min(buffer.capacity(), left));
                var read = file.read(buffer);
                if (read < 0) {
                    return false;
                }
                left -= read;
                checksum.update(buffer.flip());
            }
            return read(file, length - Integer.BYTES, Integer.BYTES, path).getInt() == (int) checksum.getValue();
        }
    }

    /// Puts the rows of a segment into a buffer.
    static void load(Segment segment, byte[] into, int offset) throws IOException {
        try (var file = FileChannel.open(segment.file(), StandardOpenOption.READ)) {
            read(file, segment.offset(), ByteBuffer.wrap(into, offset, segment.length()), segment.file());
            if (checksum(new Stretch(into, offset, segment.length())) != segment.checksum()) {
                throw damaged(segment.file());
            }
        }
    }

    /// The rows of a segment.
    static byte[] rows(Segment segment) throws IOException {
        var rows = new byte[segment.length()];
        load(segment, rows, 0);
        return rows;
    }

    private static ByteBuffer read(FileChannel file, long offset, int length, Path path) throws IOException {
        if (offset < 0 || offset + length > file.size()) {
            throw damaged(path);
        }
        var buffer = ByteBuffer.allocate(length);
        read(file, offset, buffer, path);
        return buffer.flip();
    }

    private static void read(FileChannel file, long offset, ByteBuffer into, Path path) throws IOException {
        var at = offset;
        var end = into.limit();
        while (into.position() < end) {
            into.limit(Math.min(end, into.position() + CHUNK));
            var count = file.read(into, at);
            if (count < 0) {
                throw damaged(path);
            }
            at += count;
        }
    }

    private static CorpusException damaged(Path path) {
        return new CorpusException(CorpusException.Kind.STORAGE, path.toString(), ErrorWords.say("storage.damaged"));
    }
}
