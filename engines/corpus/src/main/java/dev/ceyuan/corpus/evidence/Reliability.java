package dev.ceyuan.corpus.evidence;

/// How well the value of a rule is attested.
public enum Reliability {
    /// Several public sources agree; the standard itself was not at hand.
    SEVERAL_SOURCES,
    ONE_SOURCE,
    /// Seen in a draft of the standard.
    DRAFT,
    /// The value was seen, not everything that the rule says about it.
    PARTLY_VERIFIED,
    /// Advice of practitioners, not seen in the standard.
    PRACTICE
}
