package dev.ceyuan.corpus.evidence.report;

/// An estimate of how wide a text is, for the layout of charts where no font is at hand.
final class TextWidth {
    private static final double WIDE = 1.0; // of the size of the font
    private static final double NARROW = 0.56;

    private TextWidth() {}

    static double of(String text, double size) {
        return text.codePoints().mapToDouble(TextWidth::of).sum() * size;
    }

    private static double of(int codePoint) {
        return codePoint < 0x2E80 ? NARROW : WIDE;
    }

    /// The text, or as much of it as fits, with an ellipsis.
    static String fit(String text, double size, double width) {
        if (of(text, size) <= width) {
            return text;
        }
        var fitting = new StringBuilder();
        for (var codePoint : text.codePoints().toArray()) {
            if (of(fitting + "…", size) + of(codePoint) * size > width) {
                break;
            }
            fitting.appendCodePoint(codePoint);
        }
        return fitting.toString().stripTrailing() + "…";
    }
}
