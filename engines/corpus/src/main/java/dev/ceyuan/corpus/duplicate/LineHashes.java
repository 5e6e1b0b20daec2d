package dev.ceyuan.corpus.duplicate;

/// Hashes the lines of texts, or their paragraphs, over their chars without white space. For one thread.
///
/// A paragraph ends where a blank line follows. The last bit of a hash says whether it is one.
final class LineHashes {
    private static final long FIRST_BASE = 0x9E37_79B9_7F4A_7C15L;
    private static final long SECOND_BASE = 0xC2B2_AE3D_27D4_EB4FL;
    private static final int AT_ONCE = 4;

    private static final long PARAGRAPH = 1;

    private final int minChars;
    private final boolean paragraphs;
    private char[] letters = new char[256];
    private long first;
    private long second;

    /// @param minChars   of a line or paragraph, without white space, to be looked at
    /// @param paragraphs whether paragraphs are looked at, not lines
    LineHashes(int minChars, boolean paragraphs) {
        this.minChars = minChars;
        this.paragraphs = paragraphs;
    }

    /// Whether a hash is that of a paragraph.
    ///
    /// @param first half of the hash
    static boolean isParagraph(long first) {
        return (first & PARAGRAPH) != 0;
    }

    /// Is given each line that is looked at, with where it stands, its line end included.
    @FunctionalInterface
    interface Visit {
        void line(long first, long second, int start, int end);
    }

    void forEach(char[] chars, int length, Visit visit) {
        var start = 0;
        while (start < length) {
            var end = lineEnd(chars, start, length);
            while (paragraphs && end < length && !isBlankBehind(chars, end, length)) {
                end = lineEnd(chars, end + 1, length);
            }
            if (end - start >= minChars) {
                var count = letters(chars, start, end);
                if (count >= minChars) {
                    hash(count);
                    visit.line(first, second, start, Math.min(end + 1, length));
                }
            }
            start = end + 1;
        }
    }

    private static int lineEnd(char[] chars, int start, int length) {
        var end = start;
        while (end < length && chars[end] != '\n') {
            end++;
        }
        return end;
    }

    /// Whether a blank line follows, or nothing.
    private static boolean isBlankBehind(char[] chars, int lineEnd, int length) {
        var at = lineEnd + 1;
        while (at < length && isBlank(chars[at])) {
            at++;
        }
        return at >= length || chars[at] == '\n';
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t' || c == '\r' || c == '\u3000';
    }

    /// Writes every char and goes on only after a letter, so that no branch has to be guessed.
    private int letters(char[] chars, int start, int end) {
        if (letters.length < end - start + AT_ONCE) {
            letters = new char[2 * (end - start) + AT_ONCE];
        }
        var to = letters;
        var count = 0;
        for (var i = start; i < end; i++) {
            var c = chars[i];
            to[count] = c;
            count += c > ' ' && c != '\u3000' ? 1 : 0;
        }
        for (var i = count; i < count + AT_ONCE; i++) {
            to[i] = 0;
        }
        return count;
    }

    /// Of the first letters, four at a time.
    private void hash(int count) {
        var from = letters;
        var one = (long) count;
        var other = ~one;
        for (var i = 0; i < count; i += AT_ONCE) {
            var four = from[i] | (long) from[i + 1] << 16 | (long) from[i + 2] << 32 | (long) from[i + 3] << 48;
            one = (one ^ four) * FIRST_BASE;
            one ^= one >>> 32;
            other = (other + four) * SECOND_BASE;
            other ^= other >>> 29;
        }
        first = paragraphs ? one | PARAGRAPH : one & ~PARAGRAPH;
        second = other;
    }
}
