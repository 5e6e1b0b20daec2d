package dev.ceyuan.corpus.quality;

import java.util.Arrays;

/// Finds stretches of a text, such as its lines, that are equal to an earlier one. Hashes propose, the chars
/// decide.
final class RepeatedStretches {
    private static final long MIX = 0x9E3779B97F4A7C15L;
    private static final int SMALLEST_TABLE = 64;
    private static final int LARGE_TABLE = 1 << 12;

    private int[] starts = new int[SMALLEST_TABLE];
    private int[] ends = new int[SMALLEST_TABLE];
    private long[] hashes = new long[SMALLEST_TABLE];
    /// Number of a stretch plus one, by hash.
    private int[] slots = new int[2 * SMALLEST_TABLE];
    private int size;

    void clear() {
        if (slots.length > LARGE_TABLE) {
            slots = new int[2 * SMALLEST_TABLE]; // the next text is most likely a usual one
        } else {
            Arrays.fill(slots, 0);
        }
        size = 0;
    }

    /// @return whether an equal one was added before
    boolean add(char[] chars, int start, int end, long hash) {
        if (2 * size >= slots.length) {
            grow();
        }
        var mask = slots.length - 1;
        var slot = (int) (hash * MIX >>> 32) & mask;
        while (slots[slot] != 0) {
            var known = slots[slot] - 1;
            if (hashes[known] == hash && Arrays.equals(chars, starts[known], ends[known], chars, start, end)) {
                return true;
            }
            slot = (slot + 1) & mask;
        }
        if (size == starts.length) {
            starts = Arrays.copyOf(starts, 2 * size);
            ends = Arrays.copyOf(ends, 2 * size);
            hashes = Arrays.copyOf(hashes, 2 * size);
        }
        starts[size] = start;
        ends[size] = end;
        hashes[size] = hash;
        slots[slot] = ++size;
        return false;
    }

    private void grow() {
        slots = new int[2 * slots.length];
        var mask = slots.length - 1;
        for (var known = 0; known < size; known++) {
            var slot = (int) (hashes[known] * MIX >>> 32) & mask;
            while (slots[slot] != 0) {
                slot = (slot + 1) & mask;
            }
            slots[slot] = known + 1;
        }
    }

    /// A hash of some chars, four of them at a time.
    static long hash(char[] chars, int start, int end) {
        var hash = (long) end - start;
        var i = start;
        for (; i + 4 <= end; i += 4) {
            var four = chars[i] | (long) chars[i + 1] << 16 | (long) chars[i + 2] << 32 | (long) chars[i + 3] << 48;
            hash = mix(hash ^ four);
        }
        for (; i < end; i++) {
            hash = mix(hash ^ chars[i]);
        }
        return hash;
    }

    /// Of a hash and one that follows it.
    static long mix(long hash) {
        var product = hash * MIX;
        return product ^ product >>> 29;
    }
}
