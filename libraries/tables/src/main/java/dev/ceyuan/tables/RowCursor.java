package dev.ceyuan.tables;

import org.jspecify.annotations.Nullable;

/// Hands out the rows of a sheet that have a value, in order.
interface RowCursor extends AutoCloseable {

    /// The next row, null after the last one.
    @Nullable
    SheetRow next();

    @Override
    void close();
}
