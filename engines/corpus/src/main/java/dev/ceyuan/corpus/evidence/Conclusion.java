package dev.ceyuan.corpus.evidence;

/// The result of a rule.
public enum Conclusion {
    /// 符合
    MET,
    /// 不符合
    NOT_MET,
    /// 不适用
    NOT_APPLICABLE,
    /// 待人工
    OPEN
}
