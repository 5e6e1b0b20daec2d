package dev.ceyuan.corpus.model;

import dev.ceyuan.corpus.digest.Sha256;
import dev.ceyuan.text.NormalisedText;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/// A sample made ready for training: its place in the order and its part follow from its content alone.
///
/// @param hash   SHA-256 of label and text
/// @param folded the chars of the folded text
record PreparedSample(byte[] hash, Part part, boolean good, char[] folded) {
    private static final int PARTS = 10;
    private static final long SPREAD = 0xBF58476D1CE4E5B9L;

    /// What a sample is for.
    enum Part {
        /// Eight of ten: weights are learned from them.
        LEARN,
        /// One of ten: scores are calibrated by them.
        CALIBRATE,
        /// One of ten: the model is judged by them.
        JUDGE
    }

    /// Samples in the order of their hashes, each once.
    static List<PreparedSample> of(Collection<Sample> samples) {
        var ordered = new TreeMap<byte[], PreparedSample>(Arrays::compareUnsigned);
        for (var sample : samples) {
            var hash = sha256((sample.good() ? "+" : "-") + sample.text());
            var folded = NormalisedText.fold(sample.text()).toCharArray();
            // Of equal texts in two groups the part must not depend on which came first.
            ordered.merge(
                    hash,
                    new PreparedSample(hash, part(sample.group()), sample.good(), folded),
                    (one, other) -> one.part.compareTo(other.part) <= 0 ? one : other);
        }
        return List.copyOf(ordered.values());
    }

    private static Part part(String group) {
        var tenth = Long.remainderUnsigned(ByteBuffer.wrap(sha256(group)).getLong(), PARTS);
        return tenth == 0 ? Part.JUDGE : tenth == 1 ? Part.CALIBRATE : Part.LEARN;
    }

    /// The same samples in another order for each epoch.
    static List<PreparedSample> shuffled(List<PreparedSample> samples, int epoch) {
        return samples.stream()
                .sorted(Comparator.comparingLong((PreparedSample sample) -> sample.key(epoch))
                        .thenComparing(PreparedSample::hash, Arrays::compareUnsigned))
                .toList();
    }

    private long key(int epoch) {
        var mixed = (ByteBuffer.wrap(hash).getLong() ^ (epoch + 1) * SPREAD) * SPREAD;
        return (mixed ^ mixed >>> 31) * SPREAD;
    }

    /// SHA-256 of a text in UTF-8.
    static byte[] sha256(String text) {
        return Sha256.begin().digest(text.getBytes(StandardCharsets.UTF_8));
    }
}
