package dev.ceyuan.corpus.quality;

/// The class and the sets of a code point in one number, so that a count needs one look-up.
final class CharTraits {
    static final int CLASS_BITS = 4;
    static final int CLASS = (1 << CLASS_BITS) - 1;
    /// The highest bit: that of stop characters.
    static final int STOP_BIT = CLASS_BITS + Integer.numberOfTrailingZeros(ScriptSets.STOP);

    private static final int BMP = 1 << 16;
    private static final short[] OF_CHAR = table();

    private CharTraits() {}

    /// The ordinal of its [CharClass], and above it the bits of its [ScriptSets].
    static int of(int codePoint) {
        return codePoint < BMP ? OF_CHAR[codePoint] : find(codePoint);
    }

    private static int find(int codePoint) {
        return CharClass.of(codePoint).ordinal() | ScriptSets.of(codePoint) << CLASS_BITS;
    }

    private static short[] table() {
        var table = new short[BMP];
        for (var c = 0; c < BMP; c++) {
            table[c] = (short) find(c);
        }
        return table;
    }
}
