package dev.ceyuan.corpus.licence;

/// Something that a licence may permit.
public enum Permission {
    /// Copying the text to train models on it.
    TRAIN,
    /// Handing the text on.
    REDISTRIBUTE,
    /// Changing the text and handing on what came of it.
    DERIVE,
    /// Each of these for commercial advantage.
    COMMERCIAL
}
