package dev.ceyuan.corpus.flow;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// Numbers in byte arrays, the highest byte first: so the order of the bytes is that of the numbers.
final class Bytes {
    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

    private static final VarHandle CHAR = MethodHandles.byteArrayViewVarHandle(char[].class, ByteOrder.LITTLE_ENDIAN);

    private Bytes() {}

    static void putChars(byte[] bytes, int offset, String text) {
        var length = text.length();
        for (var i = 0; i < length; i++) {
            CHAR.set(bytes, offset + 2 * i, text.charAt(i));
        }
    }

    static String charsAt(byte[] bytes, int offset, int length) {
        var chars = new char[length];
        for (var i = 0; i < length; i++) {
            chars[i] = (char) CHAR.get(bytes, offset + 2 * i);
        }
        return new String(chars);
    }

    static int intAt(byte[] bytes, int offset) {
        return (int) INT.get(bytes, offset);
    }

    static long longAt(byte[] bytes, int offset) {
        return (long) LONG.get(bytes, offset);
    }

    static void putInt(byte[] bytes, int offset, int value) {
        INT.set(bytes, offset, value);
    }

    static void putLong(byte[] bytes, int offset, long value) {
        LONG.set(bytes, offset, value);
    }
}
