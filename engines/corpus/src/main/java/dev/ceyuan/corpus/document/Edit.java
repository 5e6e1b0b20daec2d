package dev.ceyuan.corpus.document;

/// A stretch of a text that gives way to another.
///
/// @param start offset of the first char that goes
/// @param end   offset after the last one; `start` if nothing goes
/// @param with  what comes instead, possibly nothing
public record Edit(int start, int end, String with) {
    public Edit {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("No stretch (start=%d, end=%d)".formatted(start, end));
        }
    }
}
