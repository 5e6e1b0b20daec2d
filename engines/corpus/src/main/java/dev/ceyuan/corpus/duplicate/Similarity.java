package dev.ceyuan.corpus.duplicate;

import dev.ceyuan.corpus.document.Share;

/// How much two sets of shingles have in common, exactly, in millionths.
///
/// @param jaccard     what both have of what either has
/// @param containment what the other has of what the first one has
public record Similarity(long jaccard, long containment) {
    /// @param one   sorted, without repetition
    /// @param other sorted, without repetition
    public static Similarity of(int[] one, int[] other) {
        var common = 0L;
        for (int i = 0, j = 0; i < one.length && j < other.length; ) {
            var a = one[i];
            var b = other[j];
            common += a == b ? 1 : 0;
            i += a <= b ? 1 : 0;
            j += b <= a ? 1 : 0;
        }
        return new Similarity(Share.of(common, one.length + other.length - common), Share.of(common, one.length));
    }

    /// The largest Jaccard similarity that sets of these sizes can have.
    static long mostJaccard(int size, int otherSize) {
        return Share.of(Math.min(size, otherSize), Math.max(size, otherSize));
    }
}
