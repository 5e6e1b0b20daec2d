package dev.ceyuan.corpus.evidence;

/// What the value of a rule counts.
public enum Unit {
    PERCENT,
    ITEMS,
    KEYWORDS,
    RISKS,
    DAYS,
    /// 1 is yes.
    YES
}
