package dev.ceyuan.corpus.quality;

import com.ibm.icu.text.Normalizer;

/// What normalisation has to look at when it meets a char: for nearly every one nothing.
enum NormalAction {
    KEEP,
    /// Ends a line: `\n`, `\r`, `\r\n`, vertical tab, form feed, and those of Unicode.
    LINE_END,
    /// Means nothing: controls, byte order mark, soft hyphen, noncharacters …
    DROP,
    /// A space of another kind that stands for a plain one.
    SPACE,
    /// Invisible, and means something between some neighbours.
    JOINER,
    /// Invisible, and means something in a text with words from right to left.
    DIRECTION,
    /// A letter or digit of ASCII in full width.
    WIDE,
    /// Not certain to stay as it is in NFC.
    COMPOSE,
    /// May begin an entity of HTML.
    AMPERSAND,
    /// Begins or ends code inside of a line.
    BACKTICK,
    /// Half of a pair.
    SURROGATE;

    private static final int BMP = 1 << 16;
    private static final NormalAction[] VALUES = values();
    private static final byte[] OF_CHAR = table();

    static NormalAction of(char c) {
        return VALUES[OF_CHAR[c]];
    }

    static boolean keeps(char c) {
        return OF_CHAR[c] == 0;
    }

    /// Whether a code point may change in NFC, alone or with what stands before it.
    static boolean mayCompose(int codePoint) {
        return CanonicalForm.NFC.getCombiningClass(codePoint) != 0
                || CanonicalForm.NFC.quickCheck(Character.toString(codePoint)) != Normalizer.YES;
    }

    private static byte[] table() {
        var table = new byte[BMP];
        for (var c = 0; c < BMP; c++) {
            table[c] = (byte) find((char) c).ordinal();
        }
        return table;
    }

    private static NormalAction find(char c) {
        return switch (c) {
            case '\t' -> KEEP;
            case '\n', '\r', '\u000b', '\f', '\u0085', '\u2028', '\u2029' -> LINE_END;
            case '&' -> AMPERSAND;
            case '`' -> BACKTICK;
            case '\u00a0', '\u2007', '\u202f' -> SPACE;
            case '\u200b', '\u200c', '\u200d' -> JOINER;
            case '\u200e', '\u200f', '\u061c', '\u202a', '\u202b', '\u202c' -> DIRECTION;
            case '\u2066', '\u2067', '\u2068', '\u2069' -> DIRECTION;
            default -> isNothing(c) ? DROP : isWide(c) ? WIDE : other(c);
        };
    }

    private static NormalAction other(char c) {
        if (Character.isSurrogate(c)) {
            return SURROGATE;
        }
        return !isPlainHan(c) && mayCompose(c) ? COMPOSE : KEEP;
    }

    /// Unified ideographs stay as they are in NFC: no need to ask ICU, which would take its time.
    private static boolean isPlainHan(char c) {
        return (c >= '\u3400' && c <= '\u4dbf') || (c >= '\u4e00' && c <= '\u9fff');
    }

    private static boolean isNothing(char c) {
        return c < ' '
                || (c >= '\u007f' && c <= '\u009f')
                || c == '\u00ad'
                || c == '\u202d' // overrides make a text read as another
                || c == '\u202e'
                || (c >= '\u2060' && c <= '\u2065')
                || (c >= '\u206a' && c <= '\u206f')
                || c == '\ufeff'
                || (c >= '\ufff9' && c <= '\ufffc')
                || c >= '\ufffe'
                || (c >= '\ufdd0' && c <= '\ufdef');
    }

    private static boolean isWide(char c) {
        return (c >= '０' && c <= '９') || (c >= 'Ａ' && c <= 'Ｚ') || (c >= 'ａ' && c <= 'ｚ');
    }
}
