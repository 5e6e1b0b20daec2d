package dev.ceyuan.corpus.document;

/// Gives the files that a recipe names: those beside it, and those that come with the engine.
@FunctionalInterface
public interface Resources {
    /// @param name relative to the recipe, or `ceyuan:` and the name of a file that comes with the engine
    /// @return its content, whose digest becomes part of the recipe
    /// @throws dev.ceyuan.corpus.CorpusException if there is no such file, or it is too large
    byte[] read(String name);
}
