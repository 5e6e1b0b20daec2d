package dev.ceyuan.platform.intake;

/// Which rows a user agrees to.
public enum ImportScope {
    /// All rows; only possible if none is wrong.
    ALL,
    /// The rows that are not wrong.
    GOOD_ROWS
}
