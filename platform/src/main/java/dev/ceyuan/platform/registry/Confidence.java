package dev.ceyuan.platform.registry;

/// How far a source can be trusted.
public enum Confidence {
    /// An official page, a dated report, or two agreeing copies.
    HIGH,
    /// One copy or a secondary summary.
    MEDIUM,
    /// One weak mention.
    LOW
}
