package dev.ceyuan.corpus.input.parquet;

import java.util.List;

/// Reads the footer; what it says is checked against the file by [ParquetFile].
final class FooterReader {
    private final Slice slice;
    private final Thrift thrift;

    private FooterReader(Slice slice) {
        this.slice = slice;
        this.thrift = new Thrift(slice);
    }

    static Footer read(Slice slice) throws ParquetDamage {
        var reader = new FooterReader(slice);
        var file = reader.thrift.struct(reader.new FileFields());
        var leaves = SchemaWalk.leaves(file.nodes, slice);
        for (var group : file.groups) {
            if (group.chunks().size() != leaves.size()) {
                throw slice.malformed("a chunk for each of %d columns".formatted(leaves.size()));
            }
        }
        return new Footer(leaves, file.groups);
    }

    private final class FileFields implements Thrift.Field {
        private List<Footer.Node> nodes = List.of();
        private List<Footer.Group> groups = List.of();

        @Override
        public boolean read(int id) throws ParquetDamage {
            switch (id) {
                case 2 ->
                    nodes = List.copyOf(
                            thrift.list(() -> thrift.struct(new NodeFields()).node()));
                case 4 ->
                    groups = List.copyOf(
                            thrift.list(() -> thrift.struct(new GroupFields()).group()));
                default -> {
                    return false;
                }
            }
            return true;
        }
    }

    private final class NodeFields implements Thrift.Field {
        private String name = "";
        private int type = -1;
        private int repetition;
        private int children;

        @Override
        public boolean read(int id) throws ParquetDamage {
            switch (id) {
                case 1 -> type = thrift.i32();
                case 3 -> repetition = thrift.i32();
                case 4 -> name = thrift.text();
                case 5 -> children = thrift.i32();
                default -> {
                    return false;
                }
            }
            return true;
        }

        Footer.Node node() {
            return new Footer.Node(name, type, repetition, children);
        }
    }

    private final class GroupFields implements Thrift.Field {
        private List<Footer.Chunk> chunks = List.of();
        private long rows = -1;

        @Override
        public boolean read(int id) throws ParquetDamage {
            switch (id) {
                case 1 -> chunks = List.copyOf(thrift.list(this::chunk));
                case 3 -> rows = thrift.i64();
                default -> {
                    return false;
                }
            }
            return true;
        }

        private Footer.Chunk chunk() throws ParquetDamage {
            return thrift.struct(new ChunkFields()).chunk();
        }

        Footer.Group group() throws ParquetDamage {
            if (rows < 0) {
                throw slice.malformed("a number of rows");
            }
            return new Footer.Group(chunks, rows);
        }
    }

    /// Of a chunk (`ColumnChunk`), with what it says of the column (`ColumnMetaData`) as its only field that
    /// matters.
    private final class ChunkFields implements Thrift.Field {
        private final ColumnFields column = new ColumnFields();

        @Override
        public boolean read(int id) throws ParquetDamage {
            switch (id) {
                case 1 -> throw slice.unsupported("columns in the same file");
                case 3 -> thrift.inner(column);
                default -> {
                    return false;
                }
            }
            return true;
        }

        Footer.Chunk chunk() throws ParquetDamage {
            if (column.data < 0 || column.stored < 0 || column.plain < 0) {
                throw slice.unsupported("a column that says where it is");
            }
            var isFirst = column.dictionary > 0 && column.dictionary < column.data;
            return new Footer.Chunk(
                    column.codec, isFirst ? column.dictionary : column.data, column.stored, column.plain);
        }
    }

    private final class ColumnFields implements Thrift.Field {
        private int codec;
        private long plain = -1;
        private long stored = -1;
        private long data = -1;
        private long dictionary = -1;

        @Override
        public boolean read(int id) throws ParquetDamage {
            switch (id) {
                case 4 -> codec = thrift.i32();
                case 6 -> plain = thrift.i64();
                case 7 -> stored = thrift.i64();
                case 9 -> data = thrift.i64();
                case 11 -> dictionary = thrift.i64();
                default -> {
                    return false;
                }
            }
            return true;
        }
    }
}
