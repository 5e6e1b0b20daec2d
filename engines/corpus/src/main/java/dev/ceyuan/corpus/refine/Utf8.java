package dev.ceyuan.corpus.refine;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// UTF-8 of texts that lie in chars. The JDK encodes strings alone, into an array of their own each.
final class Utf8 {
    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final int THREE = 0x8080E0;

    private Utf8() {}

    /// In bytes; a lone surrogate counts as U+FFFD, three bytes.
    static long length(char[] text, int length) {
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

    /// How much room [#encode] needs.
    static int room(int length) {
        return Math.addExact(Math.multiplyExact(3, length), 1);
    }

    /// Writes a text; a lone surrogate becomes a question mark, as everywhere in the JDK.
    ///
    /// @return how many bytes it takes
    static int encode(char[] text, int length, byte[] into) {
        var at = 0;
        for (var i = 0; i < length; i++) {
            var c = text[i];
            if (c < 0x80) {
                into[at++] = (byte) c;
            } else if (c >= 0x800 && !Character.isSurrogate(c)) {
                // one write instead of three; the byte behind them is written anew by the next char
                INT.set(into, at, THREE | c >> 12 | (c << 2 & 0x3f00) | (c & 0x3f) << 16);
                at += 3;
            } else if (c < 0x800) {
                into[at++] = (byte) (0xc0 | c >> 6);
                into[at++] = (byte) (0x80 | c & 0x3f);
            } else if (isPair(text, i, length)) {
                at = four(Character.toCodePoint(c, text[++i]), into, at);
            } else {
                into[at++] = '?';
            }
        }
        return at;
    }

    private static int four(int codePoint, byte[] into, int at) {
        into[at] = (byte) (0xf0 | codePoint >> 18);
        into[at + 1] = (byte) (0x80 | codePoint >> 12 & 0x3f);
        into[at + 2] = (byte) (0x80 | codePoint >> 6 & 0x3f);
        into[at + 3] = (byte) (0x80 | codePoint & 0x3f);
        return at + 4;
    }
}
