package dev.ceyuan.corpus.quality;

import java.util.Arrays;

/// The lines of a text: where each begins and ends without the white space around it, and what it is.
final class LineTable {
    private static final int FIRST_CAPACITY = 256;
    private static final LineKind[] KINDS = LineKind.values();

    private char[] chars = new char[0];
    private int size;
    private int[] starts = new int[FIRST_CAPACITY];
    private int[] first = new int[FIRST_CAPACITY];
    private int[] last = new int[FIRST_CAPACITY];
    private byte[] kinds = new byte[FIRST_CAPACITY];
    private boolean fences;

    /// Reads the lines of a text.
    ///
    /// @param chars those of the text; they have to stay until the last question was asked
    void read(char[] chars, int length) {
        this.chars = chars;
        size = 0;
        fences = false;
        var start = 0;
        for (var at = 0; at < length; at++) {
            if (chars[at] == '\n') {
                add(start, at);
                start = at + 1;
            }
        }
        add(start, length);
        growTo(size + 1);
        starts[size] = length + 1;
        FrontMatter.mark(this);
        CodeBlocks.mark(this);
    }

    /// Takes the chars of the text that was read from another array from now on.
    void over(char[] chars) {
        this.chars = chars;
    }

    private void add(int start, int end) {
        growTo(size + 1);
        var from = start;
        var to = end;
        while (from < to && isWhite(chars[from])) {
            from++;
        }
        while (to > from && isWhite(chars[to - 1])) {
            to--;
        }
        fences |= from < to && CodeBlocks.mayFence(chars[from]);
        starts[size] = start;
        first[size] = from;
        last[size] = to;
        mark(size, from == to ? LineKind.BLANK : isRule(from, to) ? LineKind.RULE : LineKind.PROSE);
        size++;
    }

    private void growTo(int capacity) {
        if (capacity > starts.length) {
            var larger = 2 * starts.length;
            starts = Arrays.copyOf(starts, larger);
            first = Arrays.copyOf(first, larger);
            last = Arrays.copyOf(last, larger);
            kinds = Arrays.copyOf(kinds, larger);
        }
    }

    private boolean isRule(int from, int to) {
        for (var i = from; i < to; i++) {
            switch (chars[i]) {
                case '-', '=', '_', '*', '+', '|', ':', '~', '#', ' ' -> {}
                default -> {
                    return false;
                }
            }
        }
        return true;
    }

    static boolean isWhite(char c) {
        return c <= ' ' || c == '\u3000' || c == '\u00a0' || (c >= '\u2000' && c <= '\u200a') || isRareWhite(c);
    }

    private static boolean isRareWhite(char c) {
        return c == '\u0085' || c == '\u1680' || c == '\u2028' || c == '\u2029' || c == '\u202f' || c == '\u205f';
    }

    int size() {
        return size;
    }

    /// Whether any line may begin or end a fenced block of code.
    boolean mayHaveFences() {
        return fences;
    }

    char[] chars() {
        return chars;
    }

    LineKind kind(int line) {
        return KINDS[kinds[line]];
    }

    boolean isProse(int line) {
        return kinds[line] == LineKind.PROSE.ordinal();
    }

    void mark(int line, LineKind kind) {
        kinds[line] = (byte) kind.ordinal();
    }

    /// Offset of its first char, be it white.
    int start(int line) {
        return starts[line];
    }

    /// Offset after its line end; for the last line one after the text.
    int next(int line) {
        return starts[line + 1];
    }

    /// Offset of its first char that is not white; [#last] if there is none.
    int first(int line) {
        return first[line];
    }

    /// Offset after its last char that is not white.
    int last(int line) {
        return last[line];
    }

    /// The line in which an offset lies.
    int at(int offset) {
        var found = Arrays.binarySearch(starts, 0, size, offset);
        return found >= 0 ? found : -found - 2;
    }
}
