package dev.ceyuan.corpus.input.parquet;

import java.util.List;

/// What the end of a Parquet file says about it (`FileMetaData` in parquet.thrift).
///
/// @param leaves of the schema
/// @param groups of rows
record Footer(List<Leaf> leaves, List<Group> groups) {
    /// Some rows of the file.
    ///
    /// @param chunks one for each leaf
    record Group(List<Chunk> chunks, long rows) {}

    /// The values of a column in a group.
    ///
    /// @param start  offset of its first page
    /// @param stored bytes
    /// @param plain  bytes when decompressed
    record Chunk(int codec, long start, long stored, long plain) {
        long end() {
            return start + stored;
        }
    }

    /// An element of the schema.
    ///
    /// @param type       of a leaf, -1 of others
    /// @param repetition 0 required, 1 optional, 2 repeated
    /// @param children   that follow it
    record Node(String name, int type, int repetition, int children) {}
}
