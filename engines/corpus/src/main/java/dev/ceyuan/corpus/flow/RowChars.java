package dev.ceyuan.corpus.flow;

/// A long text out of a row, in chars that are used for text after text.
public final class RowChars {
    private char[] chars = new char[1 << 10];
    private int length;

    /// A text that is known.
    public static RowChars of(String text) {
        var row = new RowChars();
        text.getChars(0, text.length(), row.begin(text.length()), 0);
        return row;
    }

    /// Makes room for a text.
    ///
    /// @param needed its length
    /// @return where it is to be put
    public char[] begin(int needed) {
        if (chars.length < needed) {
            chars = new char[Math.max(needed, needed + (needed >> 2))];
        }
        length = needed;
        return chars;
    }

    /// Lets the text end earlier.
    ///
    /// @param to its length from now on
    public void cut(int to) {
        length = to;
    }

    /// Those behind [#length()] mean nothing.
    public char[] chars() {
        return chars;
    }

    public int length() {
        return length;
    }

    /// The text as an object of its own.
    public String text() {
        return new String(chars, 0, length);
    }
}
