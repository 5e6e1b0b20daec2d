package dev.ceyuan.matching;

/// Cuts folded text into terms: every ideograph alone, every pair of neighbouring ideographs, and runs of
/// letters and
/// digits as words (a mixed run such as `gpt4` also as its parts).
///
/// One analyser for both sides of every comparison. Pairs carry most of the weight; characters alone keep
/// names of one character and rare words findable. Segmenters lose on Chinese retrieval sets and need
/// dictionaries.
final class Grams {

    /// Receives the terms in the order of their starts.
    @FunctionalInterface
    interface Sink {
        /// @param start offset of the first char in the folded text
        /// @param end offset after the last char
        void term(String text, int start, int end);
    }

    /// A longer run of letters is no word; it is cut, which bounds the terms of hostile texts.
    private static final int MAXIMUM_WORD = 64;

    private Grams() {}

    static void cut(String text, Sink sink) {
        var i = 0;
        while (i < text.length()) {
            var c = text.codePointAt(i);
            var end = i + Character.charCount(c);
            if (standsAlone(c)) {
                sink.term(text, i, end);
                if (end < text.length()) {
                    var next = text.codePointAt(end);
                    if (standsAlone(next)) {
                        sink.term(text, i, end + Character.charCount(next));
                    }
                }
                i = end;
            } else if (Character.isLetterOrDigit(c)) {
                i = cutWord(text, i, sink);
            } else {
                i = end;
            }
        }
    }

    /// Whether a term is one ideograph.
    static boolean isSingle(String term) {
        var first = term.codePointAt(0);
        return term.length() == Character.charCount(first) && standsAlone(first);
    }

    private static int cutWord(String text, int start, Sink sink) {
        var end = start;
        var part = start;
        var mixed = false;
        while (end < text.length()) {
            var c = text.codePointAt(end);
            if (!Character.isLetterOrDigit(c) || standsAlone(c) || end - start >= MAXIMUM_WORD) {
                break;
            }
            if (end > start && Character.isDigit(c) != Character.isDigit(text.codePointBefore(end))) {
                sink.term(text, part, end);
                part = end;
                mixed = true;
            }
            end += Character.charCount(c);
        }
        if (mixed) {
            sink.term(text, part, end);
        }
        sink.term(text, start, end);
        return end;
    }

    private static boolean standsAlone(int c) {
        return c >= 0x2e80 && Character.isLetter(c) && (Character.isIdeographic(c) || isSyllable(c));
    }

    private static boolean isSyllable(int c) {
        return (c >= 0x3040 && c <= 0x30ff) || (c >= 0xac00 && c <= 0xd7a3);
    }
}
