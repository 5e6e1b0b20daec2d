package dev.ceyuan.corpus.model;

/// A text that someone has labelled.
///
/// @param text  as it was read
/// @param good  whether it is wanted
/// @param group samples of one group are all trained on or all held out; of one origin, for instance
public record Sample(String text, boolean good, String group) {
    /// A sample that is a group by itself.
    public Sample(String text, boolean good) {
        this(text, good, text);
    }
}
