package dev.ceyuan.corpus.letters;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// UTF-8 (Unicode 17, table 3-7) of texts that lie in chars, and the code points of one that lies in bytes. The JDK
/// encodes strings alone, into an array of their own each.
public final class Utf8 {
    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final int THREE = 0x8080E0;
    private static final int CONTINUES = 0x80;
    private static final int CONTINUATION = 0xC0;
    private static final int SIX_BITS = 0x3F;

    private Utf8() {}

    /// In bytes; a lone surrogate counts as U+FFFD, three bytes.
    public static long length(char[] text, int length) {
        var bytes = 0L;
        for (var i = 0; i < length; i++) {
            var c = text[i];
            if (c < 0x80) {
                bytes++;
            } else if (c < 0x800) {
                bytes += 2;
            } else if (isPair(text, i, length)) {
                bytes += 4;
                i++;
            } else {
                bytes += 3;
            }
        }
        return bytes;
    }

    private static boolean isPair(char[] text, int at, int length) {
        return Character.isHighSurrogate(text[at]) && at + 1 < length && Character.isLowSurrogate(text[at + 1]);
    }

    /// How much room [#encode] needs for so many chars: a byte more than they may become.
    public static int room(int length) {
        return Math.addExact(Math.multiplyExact(3, length), 1);
    }

    /// Some chars of a text, from one to before another.
    public record Stretch(char[] text, int from, int to) {}

    /// Writes chars; a lone surrogate becomes a question mark, as everywhere in the JDK.
    ///
    /// @param into where [#room] is left from `at`
    /// @return where the next byte goes
    public static int encode(Stretch chars, byte[] into, int at) {
        var text = chars.text();
        var to = chars.to();
        var end = at;
        for (var i = chars.from(); i < to; i++) {
            var c = text[i];
            if (c < 0x80) {
                into[end++] = (byte) c;
            } else if (c >= 0x800 && !Character.isSurrogate(c)) {
                // one write instead of three; the byte behind them is written anew by the next char
                INT.set(into, end, THREE | c >> 12 | (c << 2 & 0x3f00) | (c & 0x3f) << 16);
                end += 3;
            } else if (c < 0x800) {
                into[end++] = (byte) (0xc0 | c >> 6);
                into[end++] = (byte) (0x80 | c & 0x3f);
            } else if (isPair(text, i, to)) {
                end = four(Character.toCodePoint(c, text[++i]), into, end);
            } else {
                into[end++] = '?';
            }
        }
        return end;
    }

    private static int four(int codePoint, byte[] into, int at) {
        into[at] = (byte) (0xf0 | codePoint >> 18);
        into[at + 1] = (byte) (0x80 | codePoint >> 12 & 0x3f);
        into[at + 2] = (byte) (0x80 | codePoint >> 6 & 0x3f);
        into[at + 3] = (byte) (0x80 | codePoint & 0x3f);
        return at + 4;
    }

    /// The code point at an index, or -1 if the bytes there are not well formed: in the shortest form, no surrogate, at
    /// most U+10FFFF.
    public static int at(byte[] bytes, int index, int end) {
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
    public static int length(int point) {
        if (point < 0x80) {
            return 1;
        }
        if (point < 0x800) {
            return 2;
        }
        return point < Character.MIN_SUPPLEMENTARY_CODE_POINT ? 3 : 4;
    }
}
