package dev.ceyuan.corpus.dataset;

/// A number of documents, and of the bytes that were read of them.
public record Tally(long documents, long bytes) {
    /// Nothing.
    public static final Tally NONE = new Tally(0, 0);

    public Tally {
        if (documents < 0 || bytes < 0) {
            throw new IllegalArgumentException("No tally (documents=%d, bytes=%d)".formatted(documents, bytes));
        }
    }

    /// Both together.
    public Tally plus(Tally other) {
        return new Tally(Math.addExact(documents, other.documents), Math.addExact(bytes, other.bytes));
    }
}
