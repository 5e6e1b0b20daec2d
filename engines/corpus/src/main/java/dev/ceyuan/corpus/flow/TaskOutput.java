package dev.ceyuan.corpus.flow;

/// Takes what a task gives out: rows, and counts.
public interface TaskOutput {
    /// Writes what a builder holds; the builder can be used again.
    void put(Channel channel, RowBuilder row);

    /// Counts something, for the whole run.
    ///
    /// @param counter in kebab case, parts of it separated by slashes
    void count(String counter, long by);
}
