package dev.ceyuan.corpus.input;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// How a line feed is written.
enum LineEnd {
    /// As one byte, which stands for nothing else in UTF-8, GB18030 and Big5.
    BYTE(1),
    UTF16_LITTLE(2),
    UTF16_BIG(2);

    private static final byte LINE_FEED = '\n';
    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long LINE_FEEDS = 0x0A0A0A0A0A0A0A0AL;
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGH_BITS = 0x8080808080808080L;

    private final int unit;

    LineEnd(int unit) {
        this.unit = unit;
    }

    /// How many of so many bytes need not be looked at again when more follow.
    int whole(int length) {
        return length - length % unit;
    }

    /// @param from where a unit begins
    /// @return the index after the first line feed, or -1
    int after(byte[] bytes, int from, int to) {
        if (this == BYTE) {
            return afterByte(bytes, from, to);
        }
        var feed = this == UTF16_LITTLE ? 0 : 1;
        for (var i = from; i + 1 < to; i += 2) {
            if (bytes[i + feed] == LINE_FEED && bytes[i + 1 - feed] == 0) {
                return i + 2;
            }
        }
        return -1;
    }

    /// Eight bytes at a time: a byte of the difference is zero where the line feed is; the lowest byte that
    /// the subtraction marks is always right.
    private static int afterByte(byte[] bytes, int from, int to) {
        var i = from;
        for (; i + Long.BYTES <= to; i += Long.BYTES) {
            var difference = (long) EIGHT.get(bytes, i) ^ LINE_FEEDS;
            var zeros = (difference - ONES) & ~difference & HIGH_BITS;
            if (zeros != 0) {
                return i + Long.numberOfTrailingZeros(zeros) / Byte.SIZE + 1;
            }
        }
        for (; i < to; i++) {
            if (bytes[i] == LINE_FEED) {
                return i + 1;
            }
        }
        return -1;
    }
}
