package dev.ceyuan.corpus.evidence;

/// How large a sample has to be.
///
/// @param items     of all documents
/// @param perSource of each source, so that a limit can be proven for each; what the sample lacks is
///     added as a supplement
public record SampleSize(long items, long perSource) {
    public SampleSize {
        if (items < 1 || perSource < 0) {
            throw new IllegalArgumentException("No sample (items=%d, perSource=%d)".formatted(items, perSource));
        }
    }
}
