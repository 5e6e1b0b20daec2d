package dev.ceyuan.corpus.model;

/// How a model is trained.
///
/// @param hashBits 14 to 20: the model has 2 to this power weights, a byte each
/// @param epochs   how often all samples are looked at
/// @param rate     how far the first step of a weight goes, in millionths
/// @param decay    what a weight loses of itself after each epoch, in millionths
public record TrainingOptions(int hashBits, int epochs, int rate, int decay) {
    private static final int LEAST_BITS = 14;
    private static final int MOST_BITS = 20;
    private static final int MILLION = 1_000_000;

    /// 2^18 weights, 20 epochs.
    public static final TrainingOptions STANDARD = new TrainingOptions(18, 20, 1_000_000, 5_000);

    public TrainingOptions {
        if (hashBits < LEAST_BITS || hashBits > MOST_BITS || epochs < 1 || rate < 1 || decay < 0 || decay > MILLION) {
            throw new IllegalArgumentException("No way of training (hashBits=%d, epochs=%d, rate=%d, decay=%d)"
                    .formatted(hashBits, epochs, rate, decay));
        }
    }
}
