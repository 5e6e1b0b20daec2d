package dev.ceyuan.corpus.input;

/// A record as it stands in its file.
///
/// @param key    what its source calls it: the id of a JSON line or row, the address of a page, the name of
///               a file of its own; empty if nothing
/// @param text   of the document
/// @param offset of its first byte in the decompressed file; in Parquet the number of its row
/// @param length in decompressed bytes, with the line end if it is a line; in Parquet 1
public record RawRecord(String key, String text, long offset, long length) {}
