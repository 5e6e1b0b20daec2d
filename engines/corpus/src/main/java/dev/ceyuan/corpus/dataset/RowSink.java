package dev.ceyuan.corpus.dataset;

/// A file of a release that takes its rows in the order of their ids. What is closed without having been
/// finished leaves no file. Not for several threads.
///
/// @param <R> what a row is
public sealed interface RowSink<R> extends AutoCloseable permits JsonlPart, ParquetPart, VerdictPart {
    /// Takes the next row.
    ///
    /// @throws IllegalArgumentException if its id is before that of the last one
    /// @throws dev.ceyuan.corpus.CorpusException if it cannot be written
    void write(R row);

    /// Ends the file, which is there from now on.
    Part finish();

    @Override
    void close();
}
