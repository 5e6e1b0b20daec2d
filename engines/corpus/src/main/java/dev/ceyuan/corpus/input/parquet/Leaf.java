package dev.ceyuan.corpus.input.parquet;

/// A column of a Parquet file, a leaf of its schema.
///
/// @param path       names from the root, joined by dots
/// @param type       of its values, by the number in the format
/// @param definition levels that say how far a value is there; 0 if it always is
/// @param repeated   whether a row may have more than one value
record Leaf(String path, int type, int definition, boolean repeated) {
    static final int INT32 = 1;
    static final int INT64 = 2;
    static final int BYTE_ARRAY = 6;

    boolean isText() {
        return type == BYTE_ARRAY && !repeated;
    }

    boolean isKey() {
        return (type == BYTE_ARRAY || type == INT32 || type == INT64) && !repeated;
    }
}
