package dev.ceyuan.tables;

/// Hears how far reading has come. Called from the reading thread, at most once per 64 KiB read and once at
/// the end.
///
/// A listener that throws stops the reading; its exception reaches the caller.
@FunctionalInterface
public interface TableProgress {

    /// A listener that does nothing.
    TableProgress SILENT = (rows, bytes, totalBytes) -> {};

    /// Reading has come to `bytes` of `totalBytes` (as stored in the file, so compressed for .xlsx) and has
    /// delivered
    /// `rows` rows.
    void reached(long rows, long bytes, long totalBytes);
}
