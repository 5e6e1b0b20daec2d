package dev.ceyuan.corpus;

/// Is told how a run goes on, from any thread, and may stop it.
public interface Watch {
    /// A watch that lets everything go on.
    Watch NONE = new Watch() {};

    /// A step begins.
    ///
    /// @param total bytes that it will work on, as far as that is known
    default void begins(String step, long total) {}

    /// A step has worked on so many more bytes.
    default void worked(String step, long bytes) {}

    /// True as soon as the run is to stop. What is done is kept.
    default boolean isCancelled() {
        return false;
    }
}
