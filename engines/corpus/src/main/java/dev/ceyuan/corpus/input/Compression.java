package dev.ceyuan.corpus.input;

/// How a file is compressed as a whole.
public enum Compression {
    NONE,
    /// RFC 1952, of one member or several.
    GZIP,
    /// RFC 8878, of one frame or several.
    ZSTD
}
