package dev.ceyuan.corpus.flow;

/// Takes the rows that a task writes.
@FunctionalInterface
public interface RowOutput {
    /// Writes what a builder holds; the builder can be used again.
    void put(Channel channel, RowBuilder row);
}
