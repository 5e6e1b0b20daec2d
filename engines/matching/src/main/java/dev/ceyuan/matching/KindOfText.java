package dev.ceyuan.matching;

/// The manner of a text, which decides how much its words and how much its meaning should count.
public enum KindOfText {
    /// A bare name or a few words.
    TERSE,
    /// Spoken language: a layman's question.
    COLLOQUIAL,
    /// Everything else.
    GENERAL,
    /// Long official or technical prose.
    FORMAL
}
