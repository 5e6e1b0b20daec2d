package dev.ceyuan.corpus.evidence;

import dev.ceyuan.corpus.wording.Wording;

/// What a rule of the recipe dropped.
///
/// @param rule  its name in the recipe
/// @param title for people
public record DroppedBy(String rule, Wording title, long documents, long bytes) {
    public DroppedBy {
        if (documents < 0 || bytes < 0) {
            throw new IllegalArgumentException(
                    "Nothing dropped (rule=%s, documents=%d, bytes=%d)".formatted(rule, documents, bytes));
        }
    }
}
