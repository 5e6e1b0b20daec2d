package dev.ceyuan.corpus.flow;

/// Takes what a task gives out: rows, and counts.
public interface TaskOutput extends RowOutput {
    /// Counts something, for the whole run.
    ///
    /// @param counter in kebab case, parts of it separated by slashes
    void count(String counter, long by);
}
