package dev.ceyuan.corpus.document;

import java.util.function.Supplier;

/// A kind of operator, as recipes name it.
///
/// @param name    in kebab case, such as `personal-data`
/// @param version grows whenever the same parameters may do something else to some document
/// @param reader  reads the parameters
public record OperatorKind(String name, int version, Reader reader) {
    public OperatorKind {
        if (!name.matches("[a-z]+(-[a-z]+)*") || version < 1) {
            throw new IllegalArgumentException("No kind of operator (name=%s, version=%d)".formatted(name, version));
        }
    }

    /// Reads parameters once, with the tables that they name.
    @FunctionalInterface
    public interface Reader {
        /// @return gives each thread an operator of its own; what is large in it is shared and never changes
        Supplier<Operator> read(Parameters parameters);
    }
}
