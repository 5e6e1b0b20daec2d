package dev.ceyuan.corpus.licence;

/// What a release is made for.
public enum Purpose {
    /// Everybody may have it.
    OPEN,
    /// Partners do research with it.
    RESEARCH,
    /// It is sold, or a product is built on it.
    COMMERCIAL
}
