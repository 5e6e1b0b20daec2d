package dev.ceyuan.corpus.dataset;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// The end of a Parquet file, which says what is where:
/// [parquet.thrift](https://github.com/apache/parquet-format/blob/master/src/main/thrift/parquet.thrift).
final class ParquetFooter {
    static final byte[] MAGIC = "PAR1".getBytes(StandardCharsets.US_ASCII);

    /// Who wrote the file, in the form that readers take apart. It changes with the form of the bytes
    /// only.
    private static final String CREATED_BY = "ceyuan version 1.0.0 (build 1)";

    private static final int VERSION = 1;
    private static final int INT64 = 2;
    private static final int BYTE_ARRAY = 6;
    private static final int REQUIRED = 0;
    private static final int REPEATED = 2;
    private static final int CONVERTED_UTF8 = 0;
    private static final int CONVERTED_LIST = 3;
    private static final int PLAIN = 0;
    private static final int RLE = 3;
    private static final int ZSTD = 6;
    private static final int LOGICAL_STRING = 1;
    private static final int LOGICAL_LIST = 3;

    private final List<RowGroup> groups = new ArrayList<>();
    private long rows;

    private record RowGroup(List<ParquetChunk.Written> chunks, long rows) {}

    void add(List<ParquetChunk.Written> chunks, long groupRows) {
        groups.add(new RowGroup(List.copyOf(chunks), groupRows));
        rows += groupRows;
    }

    long rows() {
        return rows;
    }

    /// The footer with its length and the magic number.
    Bytes written() {
        var bytes = new Bytes(1 << 12);
        var to = new ThriftOutput(bytes).element();
        to.i32(1, VERSION);
        schema(to);
        to.i64(3, rows);
        to.list(4, ThriftOutput.STRUCT, groups.size());
        for (var i = 0; i < groups.size(); i++) {
            group(to, groups.get(i), i);
        }
        to.text(6, CREATED_BY);
        to.list(7, ThriftOutput.STRUCT, ParquetColumn.values().length);
        for (var i = 0; i < ParquetColumn.values().length; i++) {
            to.element().empty(1).end(); // the order that the type defines
        }
        to.end();
        return bytes.int32(bytes.size()).put(MAGIC, 0, MAGIC.length);
    }

    private static void schema(ThriftOutput to) {
        var columns = List.of(ParquetColumn.values());
        var lists = columns.stream()
                .filter(ParquetColumn::listed)
                .map(each -> each.path().getFirst())
                .distinct()
                .count();
        var flat = columns.stream().filter(each -> !each.listed()).count();
        to.list(2, ThriftOutput.STRUCT, (int) (1 + columns.size() + 3 * lists));
        to.element().text(4, "document").i32(5, (int) (flat + lists)).end();
        var list = "";
        for (var column : columns) {
            var outermost = column.path().getFirst();
            if (column.listed() && !outermost.equals(list)) {
                list = outermost;
                listOf(to, list);
            }
            leaf(to, column);
        }
    }

    /// The three levels that [a
    /// list](https://github.com/apache/parquet-format/blob/master/LogicalTypes.md#lists) has; its groups
    /// have two members.
    private static void listOf(ThriftOutput to, String name) {
        to.element().i32(3, REQUIRED).text(4, name).i32(5, 1).i32(6, CONVERTED_LIST);
        to.struct(10).empty(LOGICAL_LIST).end().end();
        to.element().i32(3, REPEATED).text(4, "list").i32(5, 1).end();
        to.element().i32(3, REQUIRED).text(4, "element").i32(5, 2).end();
    }

    private static void leaf(ThriftOutput to, ParquetColumn column) {
        to.element()
                .i32(1, column.whole() ? INT64 : BYTE_ARRAY)
                .i32(3, REQUIRED)
                .text(4, column.path().getLast());
        if (!column.whole()) {
            to.i32(6, CONVERTED_UTF8).struct(10).empty(LOGICAL_STRING).end();
        }
        to.end();
    }

    private static void group(ThriftOutput to, RowGroup group, int ordinal) {
        var chunks = group.chunks();
        to.element().list(1, ThriftOutput.STRUCT, chunks.size());
        chunks.forEach(chunk -> chunk(to, chunk));
        to.i64(2, chunks.stream().mapToLong(ParquetChunk.Written::uncompressed).sum())
                .i64(3, group.rows())
                .list(4, ThriftOutput.STRUCT, 1) // sorted by the first column, which is the id
                .element()
                .i32(1, 0)
                .truth(2, false)
                .truth(3, false)
                .end()
                .i64(5, chunks.getFirst().offset())
                .i64(
                        6,
                        chunks.stream()
                                .mapToLong(ParquetChunk.Written::compressed)
                                .sum());
        if (ordinal <= Short.MAX_VALUE) {
            to.i16(7, ordinal);
        }
        to.end();
    }

    private static void chunk(ThriftOutput to, ParquetChunk.Written chunk) {
        var column = chunk.column();
        to.element().i64(2, 0).struct(3);
        to.i32(1, column.whole() ? INT64 : BYTE_ARRAY);
        to.list(2, ThriftOutput.I32, 2).element(PLAIN).element(RLE);
        to.list(3, ThriftOutput.BINARY, column.path().size());
        column.path().forEach(to::element);
        to.i32(4, ZSTD)
                .i64(5, chunk.entries())
                .i64(6, chunk.uncompressed())
                .i64(7, chunk.compressed())
                .i64(9, chunk.offset());
        if (!column.listed()) {
            statistics(to.struct(12), chunk);
        }
        to.end().end();
    }

    private static void statistics(ThriftOutput to, ParquetChunk.Written chunk) {
        to.i64(3, 0); // nothing is null
        var least = chunk.least();
        var most = chunk.most();
        if (chunk.column().whole()) {
            bounds(to, plain(chunk.smallest()), plain(chunk.largest()));
        } else if (least != null && most != null) {
            bounds(to, least.getBytes(StandardCharsets.US_ASCII), most.getBytes(StandardCharsets.US_ASCII));
        }
        to.end();
    }

    private static void bounds(ThriftOutput to, byte[] least, byte[] most) {
        to.binary(5, most).binary(6, least).truth(7, true).truth(8, true);
    }

    private static byte[] plain(long value) {
        return ByteBuffer.allocate(Long.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(value)
                .array();
    }
}
