package dev.ceyuan.corpus.refine;

import dev.ceyuan.corpus.flow.RowChars;
import it.unimi.dsi.fastutil.ints.IntArrayList;

/// Takes stretches out of a text where it lies, and the white space around what is left.
final class Cut {
    private Cut() {}

    /// @param stretches offset of the first char that goes and offset after the last one, again and again, in order;
    /// they may
    ///                  overlap
    static void apply(RowChars text, IntArrayList stretches) {
        var chars = text.chars();
        var kept = 0;
        var taken = 0;
        for (var i = 0; i < stretches.size(); i += 2) {
            var stay = Math.max(0, stretches.getInt(i) - taken);
            System.arraycopy(chars, taken, chars, kept, stay);
            kept += stay;
            taken = Math.max(taken, stretches.getInt(i + 1));
        }
        System.arraycopy(chars, taken, chars, kept, text.length() - taken);
        strip(text, kept + text.length() - taken);
    }

    private static void strip(RowChars text, int length) {
        var chars = text.chars();
        var end = length;
        while (end > 0 && Character.isWhitespace(chars[end - 1])) {
            end--;
        }
        var start = 0;
        while (start < end && Character.isWhitespace(chars[start])) {
            start++;
        }
        System.arraycopy(chars, start, chars, 0, end - start);
        text.cut(end - start);
    }
}
