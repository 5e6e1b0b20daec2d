package dev.ceyuan.corpus.document;

/// Counts the code points of a text up to one offset after the other. Offsets that ascend cost one walk in all.
final class CodePoints {
    private String text = "";
    private int known;
    private int points;

    void begin(String of) {
        text = of;
        known = 0;
        points = 0;
    }

    /// How many code points there are before an offset; half a pair counts as one.
    int before(int offset) {
        if (offset < known) {
            known = 0;
            points = 0;
        }
        var count = points + text.codePointCount(known, offset);
        if (!isWithinPair(offset)) {
            known = offset;
            points = count;
        }
        return count;
    }

    private boolean isWithinPair(int offset) {
        return offset > 0
                && offset < text.length()
                && Character.isSurrogatePair(text.charAt(offset - 1), text.charAt(offset));
    }
}
