package dev.ceyuan.corpus.flow;

import it.unimi.dsi.fastutil.ints.IntArrays;
import it.unimi.dsi.fastutil.longs.LongArrays;
import java.util.Arrays;

/// Rows in one array of bytes, each with its length in front, that can be put in the order of their bytes.
///
/// Sorting looks at the first eight bytes as a number (radix sort), and at whole rows only where those are
/// equal.
final class RowArena {
    private byte[] bytes;
    private int size;
    private int[] starts = new int[1024];
    private int rows;

    RowArena(int capacity) {
        bytes = new byte[capacity];
    }

    void clear() {
        size = 0;
        rows = 0;
    }

    int size() {
        return size;
    }

    int rows() {
        return rows;
    }

    byte[] bytes() {
        return bytes;
    }

    /// Where the length of a row stands.
    int start(int row) {
        return starts[row];
    }

    void add(byte[] row, int length) {
        room(length + Integer.BYTES);
        mark(size);
        Bytes.putInt(bytes, size, length);
        System.arraycopy(row, 0, bytes, size + Integer.BYTES, length);
        size += Integer.BYTES + length;
    }

    /// Makes room behind the rows for a segment, to be filled from [#size()].
    void room(int more) {
        if (more > bytes.length - size) {
            bytes = Arrays.copyOf(
                    bytes,
                    Math.toIntExact(
                            Math.max((long) size + more, Math.min(Integer.MAX_VALUE - 16L, 2L * bytes.length))));
        }
    }

    /// Takes up the rows of a segment that was put behind the others.
    void grown(int length) {
        var end = size + length;
        while (size < end) {
            mark(size);
            size += Integer.BYTES + Bytes.intAt(bytes, size);
        }
        if (size != end) {
            throw new IllegalStateException("A segment ends within a row");
        }
    }

    private void mark(int start) {
        if (rows == starts.length) {
            starts = Arrays.copyOf(starts, 2 * rows);
        }
        starts[rows++] = start;
    }

    /// Puts the rows in the order of their bytes.
    void sort() {
        var prefixes = new long[rows];
        var order = new int[rows];
        for (var i = 0; i < rows; i++) {
            prefixes[i] = prefix(starts[i]);
            order[i] = i;
        }
        LongArrays.radixSortIndirect(order, prefixes, false);
        var sorted = new int[rows];
        for (var begin = 0; begin < rows; ) {
            var end = begin + 1;
            while (end < rows && prefixes[order[end]] == prefixes[order[begin]]) {
                end++;
            }
            if (end - begin > 1) {
                IntArrays.mergeSort(order, begin, end, (a, b) -> compare(starts[a], starts[b]));
            }
            for (; begin < end; begin++) {
                sorted[begin] = starts[order[begin]];
            }
        }
        System.arraycopy(sorted, 0, starts, 0, rows);
    }

    /// The first eight bytes, in the order of signed numbers; a shorter row as if zeros followed.
    private long prefix(int start) {
        var length = Bytes.intAt(bytes, start);
        var begin = start + Integer.BYTES;
        if (length >= Long.BYTES) {
            return Bytes.longAt(bytes, begin) ^ Long.MIN_VALUE;
        }
        var value = 0L;
        for (var i = 0; i < Long.BYTES; i++) {
            value = value << 8 | (i < length ? bytes[begin + i] & 0xff : 0);
        }
        return value ^ Long.MIN_VALUE;
    }

    private int compare(int one, int other) {
        return Arrays.compareUnsigned(bytes, one + Integer.BYTES, end(one), bytes, other + Integer.BYTES, end(other));
    }

    private int end(int start) {
        return start + Integer.BYTES + Bytes.intAt(bytes, start);
    }

    Row show(int row, Row view) {
        return view.show(bytes, starts[row] + Integer.BYTES, Bytes.intAt(bytes, starts[row]));
    }
}
