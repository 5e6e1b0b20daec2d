package dev.ceyuan.corpus.evidence;

/// What a finding is worth beyond the items that were looked at.
public enum Proof {
    /// Everything was counted; there is nothing to infer.
    COUNTED,
    /// The bound keeps the limit at the confidence of the rules.
    PROVEN,
    /// The sample keeps the rule, but would not prove the limit.
    UNPROVEN,
    /// There is nothing to prove yet.
    NONE
}
