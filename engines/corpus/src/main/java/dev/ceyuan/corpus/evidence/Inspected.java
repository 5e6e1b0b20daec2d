package dev.ceyuan.corpus.evidence;

/// Items that were looked at.
///
/// @param passed without defect
public record Inspected(long items, long passed) {
    public Inspected {
        if (passed < 0 || passed > items) {
            throw new IllegalArgumentException("More passed than seen (items=%d, passed=%d)".formatted(items, passed));
        }
    }

    public long defects() {
        return items - passed;
    }
}
