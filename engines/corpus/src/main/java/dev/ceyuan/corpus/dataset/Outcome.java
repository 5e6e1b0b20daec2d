package dev.ceyuan.corpus.dataset;

import java.util.Locale;

/// What became of a document that was read.
public enum Outcome {
    /// It is in the release.
    KEPT,
    /// A rule of the recipe took it out.
    DROPPED,
    /// It could not be read, or its licence does not let it in.
    REFUSED;

    String written() {
        return name().toLowerCase(Locale.ROOT);
    }
}
