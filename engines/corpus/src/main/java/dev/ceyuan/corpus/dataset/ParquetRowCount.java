package dev.ceyuan.corpus.dataset;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/// How many rows the footer of a Parquet file says there are. It reads no more of the
/// [footer](https://github.com/apache/parquet-format/blob/master/src/main/thrift/parquet.thrift) than it
/// must.
final class ParquetRowCount {
    private static final int ROWS = 3;
    private static final int TRAILER = 8;
    private static final int LARGEST = 1 << 28;
    private static final int MOST_DEPTH = 16;
    private static final int BYTE = 3;
    private static final int DOUBLE = 7;

    private final ByteBuffer from;

    private ParquetRowCount(ByteBuffer from) {
        this.from = from;
    }

    static long of(Path path) throws IOException, Damaged {
        try (var channel = FileChannel.open(path, StandardOpenOption.READ)) {
            var size = channel.size();
            if (size < TRAILER) {
                throw new Damaged("dataset.no-parquet");
            }
            var trailer = read(channel, size - TRAILER, TRAILER).order(ByteOrder.LITTLE_ENDIAN);
            var length = trailer.getInt();
            var magic = Arrays.copyOfRange(trailer.array(), 4, TRAILER);
            if (!Arrays.equals(magic, ParquetFooter.MAGIC)
                    || length < 0
                    || length > Math.min(LARGEST, size - TRAILER)) {
                throw new Damaged("dataset.parquet-cut");
            }
            return new ParquetRowCount(read(channel, size - TRAILER - length, length)).rows();
        }
    }

    private static ByteBuffer read(FileChannel channel, long from, int length) throws IOException {
        var buffer = ByteBuffer.allocate(length);
        while (buffer.hasRemaining() && channel.read(buffer, from + buffer.position()) >= 0) {
            // goes on until all is read
        }
        return buffer.flip();
    }

    private long rows() throws Damaged {
        try {
            var field = 0;
            for (var header = next(); header != 0; header = next()) {
                field = field(header, field);
                if (field == ROWS && (header & 15) == ThriftOutput.I64) {
                    var zigzag = varint();
                    return zigzag >>> 1 ^ -(zigzag & 1);
                }
                skip(header & 15, 0);
            }
        } catch (BufferUnderflowException | IllegalArgumentException | ArithmeticException e) {
            throw new Damaged("dataset.footer-unreadable", e);
        }
        throw new Damaged("dataset.footer-rows");
    }

    private int field(int header, int last) {
        return header >> 4 == 0 ? (int) varint() >> 1 : last + (header >> 4);
    }

    private void skip(int type, int depth) throws Damaged {
        if (depth > MOST_DEPTH) {
            throw new Damaged("dataset.footer-deep");
        }
        switch (type) {
            case ThriftOutput.TRUE, ThriftOutput.FALSE -> {}
            case BYTE -> skipBytes(1);
            case ThriftOutput.I16, ThriftOutput.I32, ThriftOutput.I64 -> varint();
            case DOUBLE -> skipBytes(Double.BYTES);
            case ThriftOutput.BINARY -> skipBytes(varint());
            case ThriftOutput.LIST -> skipList(depth);
            case ThriftOutput.STRUCT -> {
                for (var header = next(); header != 0; header = next()) {
                    field(header, 0);
                    skip(header & 15, depth + 1);
                }
            }
            default -> throw new Damaged("dataset.footer-type", type);
        }
    }

    private void skipList(int depth) throws Damaged {
        var header = next();
        var size = header >> 4 == 15 ? varint() : header >> 4;
        for (var i = 0L; i < size; i++) {
            var type = header & 15;
            skip(type == ThriftOutput.TRUE || type == ThriftOutput.FALSE ? BYTE : type, depth + 1);
        }
    }

    private void skipBytes(long count) {
        from.position(Math.toIntExact(Math.min(from.position() + count, Integer.MAX_VALUE)));
    }

    private int next() {
        return from.get() & 0xff;
    }

    private long varint() {
        var value = 0L;
        for (var shift = 0; shift < Long.SIZE; shift += 7) {
            var next = next();
            value |= (long) (next & 0x7f) << shift;
            if (next < 0x80) {
                break;
            }
        }
        return value;
    }
}
