package dev.ceyuan.corpus.document;

/// Where something was found in the text as it was read. What was found is not kept.
///
/// @param kind  operator and kind, such as `personal-data.mobile`
/// @param start offset of its first code point
/// @param end   offset after its last one
public record Span(String kind, int start, int end) {}
