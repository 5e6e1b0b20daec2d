package dev.ceyuan.matching;

/// Is told how far a long call has come.
@FunctionalInterface
public interface ProgressListener {
    /// A listener that ignores everything.
    ProgressListener NONE = (_, _) -> {};

    /// @param done items finished, never decreasing
    /// @param total items to do
    void progressed(int done, int total);
}
