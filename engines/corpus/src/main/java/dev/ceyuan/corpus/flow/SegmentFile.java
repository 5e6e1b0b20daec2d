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
import java.util.Comparator;
import java.util.List;
import java.util.zip.CRC32C;

/// What one task wrote: rows by channel and part, with an index at the end.
///
/// A segment is rows one after the other, each with its length in front. The index has, for each segment in the
/// order of channels and parts, channel, part, offset, length and CRC-32C. A directory says at which segment each
/// part of each channel begins: as there are as many files as parts or more, nobody could keep all segments of a
/// large corpus in memory, so they are looked up part by part. Behind it stand how many channels, parts and
/// segments there are, and the CRC-32C of all bytes before, so that a file that was cut or damaged is known.
///
/// Rows are not compressed: that took longer than writing and reading them, and most are hashes, which become
/// no smaller.
final class SegmentFile {
    private static final int ENTRY = 4 + 4 + 8 + 4 + 4;
    private static final int TAIL = 4 + 4 + 4 + 4;

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
            segments.sort(Comparator.comparingInt(Segment::channel).thenComparingInt(Segment::part));
            var channels = segments.isEmpty() ? 0 : segments.getLast().channel() + 1;
            var parts = segments.stream().mapToInt(Segment::part).max().orElse(-1) + 1;
            var directory = channels * (parts + 1) * Integer.BYTES;
            var index = ByteBuffer.allocate(segments.size() * ENTRY + directory + 3 * Integer.BYTES);
            for (var segment : segments) {
                index.putInt(segment.channel())
                        .putInt(segment.part())
                        .putLong(segment.offset())
                        .putInt(segment.length())
                        .putInt(segment.checksum());
            }
            var number = 0;
            for (var channel = 0; channel < channels; channel++) {
                for (var part = 0; part <= parts; part++) {
                    while (number < segments.size() && isBefore(segments.get(number), channel, part)) {
                        number++;
                    }
                    index.putInt(number);
                }
            }
            index.putInt(channels).putInt(parts).putInt(segments.size()).flip();
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

        private static boolean isBefore(Segment segment, int channel, int part) {
            return segment.channel() < channel || (segment.channel() == channel && segment.part() < part);
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

    /// Where to look up the segments of a file.
    ///
    /// @param begin    of the index
    /// @param segments how many there are
    record Index(Path path, long begin, int channels, int parts, int segments) {
        static Index of(Path path, FileChannel file) throws IOException {
            var tail = read(file, file.size() - TAIL, TAIL, path);
            var channels = tail.getInt();
            var parts = tail.getInt();
            var segments = tail.getInt();
            var directory = (long) channels * (parts + 1) * Integer.BYTES;
            return new Index(path, file.size() - TAIL - directory - (long) segments * ENTRY, channels, parts, segments);
        }

        /// All segments, in the order of channels and parts.
        List<Segment> all(FileChannel file) throws IOException {
            return segments(file, 0, segments);
        }

        /// The segments of a part of a channel, in the order in which they were written.
        List<Segment> of(FileChannel file, int channel, int part) throws IOException {
            if (channel >= channels || part >= parts) {
                return List.of();
            }
            var entry = begin + (long) segments * ENTRY + ((long) channel * (parts + 1) + part) * Integer.BYTES;
            var bounds = read(file, entry, 2 * Integer.BYTES, path);
            return segments(file, bounds.getInt(), bounds.getInt());
        }

        private List<Segment> segments(FileChannel file, int from, int to) throws IOException {
            var index = read(file, begin + (long) from * ENTRY, Math.multiplyExact(to - from, ENTRY), path);
            var found = new ArrayList<Segment>(to - from);
            for (var i = from; i < to; i++) {
                found.add(new Segment(
                        path, index.getInt(), index.getInt(), index.getLong(), index.getInt(), index.getInt()));
            }
            return found;
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
    static void load(FileChannel file, Segment segment, byte[] into, int offset) throws IOException {
        read(file, segment.offset(), ByteBuffer.wrap(into, offset, segment.length()), segment.file());
        if (checksum(new Stretch(into, offset, segment.length())) != segment.checksum()) {
            throw damaged(segment.file());
        }
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
