package dev.ceyuan.matching;

/// How the value of an offer must stand to the value of a need. Read it as "the offer … the need".
public enum Relation {
    /// At least one id of the offer meets one id of the need (same id, ancestor or descendant).
    SHARES,
    /// The offer's amount, day or level is not above the need's.
    AT_MOST,
    /// The offer's amount, day or level is not below the need's.
    AT_LEAST
}
