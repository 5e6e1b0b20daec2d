package dev.ceyuan.corpus.flow;

import com.github.luben.zstd.ZstdCompressCtx;
import com.github.luben.zstd.ZstdDecompressCtx;
import dev.ceyuan.corpus.CorpusException;
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

/// What one task wrote: rows by channel and part, compressed, with an index at the end.
///
/// A segment is rows one after the other, each with its length in front. The index has, for each segment,
/// channel, part, offset, compressed length and length; behind it stand the number of segments and the
/// CRC-32C of all bytes before, so that a file that was cut or damaged is known.
final class SegmentFile {
    private static final int ENTRY = 4 + 4 + 8 + 4 + 4;
    private static final int TAIL = 4 + 4;
    private static final int LEVEL = 1;

    private SegmentFile() {}

    /// Where a segment lies.
    record Segment(Path file, int channel, int part, long offset, int stored, int length) {}

    /// Rows one after the other, in a buffer.
    record Stretch(byte[] bytes, int offset, int length) {}

    /// Writes a file; it has its name once it is whole.
    static final class Writer implements AutoCloseable {
        private final Path path;
        private final Path unfinished;
        private final FileChannel file;
        private final ZstdCompressCtx compressor =
                new ZstdCompressCtx().setLevel(LEVEL).setChecksum(true);
        private final CRC32C checksum = new CRC32C();
        private final List<Segment> segments = new ArrayList<>();
        private byte[] compressed = new byte[1 << 16];
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

        /// Writes rows of a part of a channel.
        void write(int channel, int part, Stretch rows) throws IOException {
            var length = rows.length();
            var bound = (int) com.github.luben.zstd.Zstd.compressBound(length);
            if (compressed.length < bound) {
                compressed = new byte[bound];
            }
            var stored =
                    compressor.compressByteArray(compressed, 0, compressed.length, rows.bytes(), rows.offset(), length);
            segments.add(new Segment(path, channel, part, position, stored, length));
            append(ByteBuffer.wrap(compressed, 0, stored));
        }

        private void append(ByteBuffer bytes) throws IOException {
            checksum.update(bytes.duplicate());
            position += bytes.remaining();
            while (bytes.hasRemaining()) {
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
                        .putInt(segment.stored())
                        .putInt(segment.length());
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
            compressor.close();
            file.close();
            Files.deleteIfExists(unfinished);
        }
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
    static void load(Segment segment, ZstdDecompressCtx decompressor, byte[] into, int offset) throws IOException {
        try (var file = FileChannel.open(segment.file(), StandardOpenOption.READ)) {
            var stored = read(file, segment.offset(), segment.stored(), segment.file());
            var length = decompressor.decompressByteArray(
                    into, offset, segment.length(), stored.array(), 0, segment.stored());
            if (length != segment.length()) {
                throw damaged(segment.file());
            }
        }
    }

    /// The rows of a segment as they lie in the file, compressed.
    static byte[] stored(Segment segment) throws IOException {
        try (var file = FileChannel.open(segment.file(), StandardOpenOption.READ)) {
            return read(file, segment.offset(), segment.stored(), segment.file())
                    .array();
        }
    }

    private static ByteBuffer read(FileChannel file, long offset, int length, Path path) throws IOException {
        if (offset < 0 || offset + length > file.size()) {
            throw damaged(path);
        }
        var buffer = ByteBuffer.allocate(length);
        while (buffer.hasRemaining()) {
            if (file.read(buffer, offset + buffer.position()) < 0) {
                throw damaged(path);
            }
        }
        return buffer.flip();
    }

    private static CorpusException damaged(Path path) {
        return new CorpusException(CorpusException.Kind.STORAGE, path.toString(), "The file is damaged");
    }
}
