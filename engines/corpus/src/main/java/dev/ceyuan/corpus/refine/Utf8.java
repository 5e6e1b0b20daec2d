package dev.ceyuan.corpus.refine;

/// Lengths of texts in UTF-8.
final class Utf8 {
    private Utf8() {}

    /// In bytes; a lone surrogate counts as U+FFFD, three bytes.
    static long length(String text) {
        var length = 0L;
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (c < 0x80) {
                length++;
            } else if (c < 0x800) {
                length += 2;
            } else if (Character.isHighSurrogate(c)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1))) {
                length += 4;
                i++;
            } else {
                length += 3;
            }
        }
        return length;
    }
}
