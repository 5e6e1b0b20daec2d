package dev.ceyuan.corpus.input;

/// Well-formed UTF-8 (Unicode 17, table 3-7): shortest form, no surrogates, at most U+10FFFF.
final class Utf8 {
    private static final int CONTINUES = 0x80;
    private static final int CONTINUATION = 0xC0;
    private static final int SIX_BITS = 0x3F;

    private Utf8() {}

    /// The code point at an index, or -1 if the bytes there are not well formed.
    static int at(byte[] bytes, int index, int end) {
        var first = bytes[index];
        if (first >= 0) {
            return first;
        }
        if ((first & 0xF0) != 0xE0) {
            return unlikeChinese(bytes, index, end);
        }
        if (end - index < 3) {
            return -1;
        }
        var second = bytes[index + 1];
        var third = bytes[index + 2];
        var point = (first & 0x0F) << 12 | (second & SIX_BITS) << 6 | (third & SIX_BITS);
        return continues(second) && continues(third) && point >= 0x800 && (point & 0xF800) != 0xD800 ? point : -1;
    }

    private static int unlikeChinese(byte[] bytes, int index, int end) {
        var first = bytes[index] & 0xFF;
        if (first >= 0xC2 && first <= 0xDF && end - index >= 2 && continues(bytes[index + 1])) {
            return (first & 0x1F) << 6 | (bytes[index + 1] & SIX_BITS);
        }
        if (first < 0xF0 || first > 0xF4 || end - index < 4) {
            return -1;
        }
        var point = (first & 0x07) << 18
                | (bytes[index + 1] & SIX_BITS) << 12
                | (bytes[index + 2] & SIX_BITS) << 6
                | (bytes[index + 3] & SIX_BITS);
        return continues(bytes[index + 1])
                        && continues(bytes[index + 2])
                        && continues(bytes[index + 3])
                        && point >= Character.MIN_SUPPLEMENTARY_CODE_POINT
                        && point <= Character.MAX_CODE_POINT
                ? point
                : -1;
    }

    private static boolean continues(byte following) {
        return (following & CONTINUATION) == CONTINUES;
    }

    /// How many bytes a code point takes.
    static int length(int point) {
        if (point < 0x80) {
            return 1;
        }
        if (point < 0x800) {
            return 2;
        }
        return point < Character.MIN_SUPPLEMENTARY_CODE_POINT ? 3 : 4;
    }
}
