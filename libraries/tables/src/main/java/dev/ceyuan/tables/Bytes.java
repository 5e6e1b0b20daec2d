package dev.ceyuan.tables;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// The content of a file, readable at any position.
sealed interface Bytes extends AutoCloseable {

    long size();

    /// Reads up to `length` bytes at `position`; 0 at or beyond the end.
    int read(long position, byte[] target, int length) throws IOException;

    @Override
    void close() throws IOException;

    static Bytes of(byte[] content) {
        return new InMemory(content);
    }

    static Bytes of(Path path) throws IOException {
        FileChannel channel = FileChannel.open(path, StandardOpenOption.READ);
        try {
            return new OnDisk(channel, channel.size());
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    /// Reads exactly `length` bytes, little endian as zip wants it.
    default ByteBuffer buffer(long position, int length) throws IOException {
        byte[] target = new byte[length];
        if (position < 0 || read(position, target, length) < length) {
            throw new EOFException("no " + length + " bytes at " + position);
        }
        return ByteBuffer.wrap(target).order(ByteOrder.LITTLE_ENDIAN);
    }

    /// The bytes from `start` to `end`, telling the meter what was read.
    default InputStream stream(long start, long end, Meter meter) {
        return new Range(this, start, Math.min(end, size()), meter);
    }

    record InMemory(byte[] content) implements Bytes {

        @Override
        public long size() {
            return content.length;
        }

        @Override
        public int read(long position, byte[] target, int length) {
            int count = (int) Math.clamp(content.length - position, 0L, length);
            if (count > 0) {
                System.arraycopy(content, (int) position, target, 0, count);
            }
            return count;
        }

        @Override
        public void close() {}
    }

    record OnDisk(FileChannel channel, long size) implements Bytes {

        @Override
        public int read(long position, byte[] target, int length) throws IOException {
            ByteBuffer buffer = ByteBuffer.wrap(target, 0, length);
            while (buffer.hasRemaining() && channel.read(buffer, position + buffer.position()) >= 0) {
                // A channel may deliver less than asked for.
            }
            return buffer.position();
        }

        @Override
        public void close() throws IOException {
            channel.close();
        }
    }

    /// A stream over a part of the content.
    final class Range extends InputStream {
        private static final int BLOCK = 16_384;

        private final Bytes bytes;
        private final long end;
        private final Meter meter;
        private final byte[] block = new byte[BLOCK];
        private long position;
        private int next;
        private int filled;

        Range(Bytes bytes, long start, long end, Meter meter) {
            this.bytes = bytes;
            this.position = start;
            this.end = end;
            this.meter = meter;
        }

        @Override
        public int read() throws IOException {
            return fill() ? block[next++] & 0xff : -1;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            if (length == 0) {
                return 0;
            }
            if (!fill()) {
                return -1;
            }
            int count = Math.min(length, filled - next);
            System.arraycopy(block, next, target, offset, count);
            next += count;
            return count;
        }

        private boolean fill() throws IOException {
            if (next < filled) {
                return true;
            }
            filled = bytes.read(position, block, (int) Math.min(BLOCK, end - position));
            next = 0;
            position += filled;
            meter.advance(filled);
            return filled > 0;
        }
    }
}
