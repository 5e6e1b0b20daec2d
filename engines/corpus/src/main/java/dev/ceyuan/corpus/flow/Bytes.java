package dev.ceyuan.corpus.flow;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/// Numbers in byte arrays, the highest byte first: so the order of the bytes is that of the numbers. Many of them
/// at once, which nobody sorts by, as processors have them.
final class Bytes {
    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

    private Bytes() {}

    static void putChars(byte[] bytes, int offset, char[] chars, int length) {
        ByteBuffer.wrap(bytes, offset, 2 * length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .asCharBuffer()
                .put(chars, 0, length);
    }

    static void charsAt(byte[] bytes, int offset, char[] into, int length) {
        ByteBuffer.wrap(bytes, offset, 2 * length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .asCharBuffer()
                .get(into, 0, length);
    }

    static void putInts(byte[] bytes, int offset, int[] ints, int length) {
        ByteBuffer.wrap(bytes, offset, Integer.BYTES * length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .asIntBuffer()
                .put(ints, 0, length);
    }

    static void intsAt(byte[] bytes, int offset, int[] into) {
        ByteBuffer.wrap(bytes, offset, Integer.BYTES * into.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .asIntBuffer()
                .get(into);
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
