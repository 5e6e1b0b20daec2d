package dev.ceyuan.corpus.flow;

import org.jspecify.annotations.Nullable;

/// Gives the rows of one part in the order of their bytes.
public interface RowSource extends AutoCloseable {
    /// @return the next row, good until the next call; null after the last one
    @Nullable
    Row next();

    @Override
    void close();
}
