package dev.ceyuan.corpus.document;

/// Shares as whole numbers of millionths, so that they are the same on every machine.
public final class Share {
    /// The whole.
    public static final long ONE = 1_000_000;

    private Share() {}

    /// @return how many millionths of `whole` `part` is, rounded down; 0 of nothing
    public static long of(long part, long whole) {
        return whole == 0 ? 0 : Math.multiplyExact(part, ONE) / whole;
    }
}
