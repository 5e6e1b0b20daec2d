package dev.ceyuan.corpus.document;

/// Why a document is dropped.
///
/// @param rule      operator and rule, such as `quality.han-share`
/// @param value     what was measured, in the unit of the rule
/// @param threshold what was allowed at most or at least
public record Drop(String rule, long value, long threshold) {}
