package dev.ceyuan.corpus.document;

/// What a measure may be, in the unit of the measure.
///
/// @param least the smallest value that passes
/// @param most  the largest value that passes
public record Limit(long least, long most) {
    public Limit {
        if (least > most) {
            throw new IllegalArgumentException("Nothing passes (least=%d, most=%d)".formatted(least, most));
        }
    }

    public static Limit atLeast(long least) {
        return new Limit(least, Long.MAX_VALUE);
    }

    public static Limit atMost(long most) {
        return new Limit(Long.MIN_VALUE, most);
    }

    boolean passes(long value) {
        return value >= least && value <= most;
    }

    /// The end of the limit that a value is beyond.
    long broken(long value) {
        return value < least ? least : most;
    }
}
