package dev.ceyuan.text;

import java.util.Arrays;

/// A text folded as [NormalisedText] folds, in space that is used for text after text: for those who fold very
/// many and keep none. For one thread; what is taken out is good until the next text.
public final class FoldedChars {
    private static final char[] NOTHING = new char[0];

    private char[] chars = NOTHING;
    private int[] starts = new int[0];
    private int size;
    private int originalLength;
    private boolean moved;

    /// Folds a text.
    ///
    /// @param original its chars, and perhaps more behind them; only read
    /// @param length   of the text
    public FoldedChars fold(char[] original, int length) {
        size = 0;
        originalLength = length;
        moved = false;
        if (chars.length < length) {
            chars = new char[length];
        }
        Folding.STANDARD.fold(original, length, this);
        if (size != length && !moved) {
            move(); // chars that were dropped at the end
        }
        return this;
    }

    /// The folded chars; those behind [#length()] mean nothing. Not to be written to.
    public char[] chars() {
        return chars;
    }

    /// How many folded chars there are.
    public int length() {
        return size;
    }

    /// See [NormalisedText#originalStart].
    public int originalStart(int offset) {
        if (offset == size) {
            return originalLength;
        }
        return moved ? starts[offset] : offset;
    }

    /// See [NormalisedText#originalEnd].
    public int originalEnd(int offset) {
        if (offset == 0 || !moved) {
            return offset;
        }
        var segment = starts[offset - 1];
        var next = offset;
        while (next < size && starts[next] == segment) {
            next++;
        }
        return originalStart(next);
    }

    /// A text of its own.
    NormalisedText of(String original) {
        return new NormalisedText(original, text(), moved ? Arrays.copyOf(starts, size) : null);
    }

    /// The folded chars as a text.
    public String text() {
        return new String(chars, 0, size);
    }

    /// Takes over the chars from an offset on as long as each folds alone to one char.
    ///
    /// @param table what each char folds to, or a char that ends the run
    /// @return offset of the char that ends it
    int takeRun(char[] original, int from, char[] table, char end) {
        if (size != from && !moved) {
            move();
        }
        room(originalLength - from);
        var folded = chars;
        var length = originalLength;
        var into = size;
        var at = from;
        while (at < length) {
            var f = table[original[at]];
            if (f == end) {
                break;
            }
            folded[into++] = f;
            at++;
        }
        if (moved) {
            for (var i = size; i < into; i++) {
                starts[i] = from + i - size;
            }
        }
        size = into;
        return at;
    }

    /// Gives back the char that was taken last: the next one may change it.
    void giveBack() {
        size--;
    }

    /// Adds a char that came from the segment at an offset.
    void add(char c, int start) {
        if (size != start && !moved) {
            move();
        }
        room(1);
        if (moved) {
            starts[size] = start;
        }
        chars[size++] = c;
    }

    private void room(int more) {
        if (chars.length - size < more) {
            chars = Arrays.copyOf(chars, size + more + (size >> 1) + 16);
        }
        if (moved && starts.length < chars.length) {
            starts = Arrays.copyOf(starts, chars.length);
        }
    }

    /// From here on places are written down.
    private void move() {
        moved = true;
        room(0);
        for (var i = 0; i < size; i++) {
            starts[i] = i;
        }
    }
}
