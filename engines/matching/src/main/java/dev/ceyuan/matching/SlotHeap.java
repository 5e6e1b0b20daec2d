package dev.ceyuan.matching;

import org.apache.lucene.util.NumericUtils;

/// Slots that are taken out best score first. Ordering costs linear time, taking one out logarithmic: cheap
/// when few of many are wanted and it is not known how few.
final class SlotHeap {

    private final long[] entries;
    private int size;

    SlotHeap(int capacity) {
        entries = new long[capacity];
    }

    void add(int slot, float score) {
        // Best first, and the lower slot first among equals: the smallest entry is at the top.
        entries[size++] = ((long) ~NumericUtils.floatToSortableInt(score) << 32) | slot;
    }

    SlotHeap ordered() {
        for (var i = size / 2 - 1; i >= 0; i--) {
            sink(i);
        }
        return this;
    }

    boolean isEmpty() {
        return size == 0;
    }

    int pop() {
        var top = entries[0];
        entries[0] = entries[--size];
        sink(0);
        return (int) top;
    }

    private void sink(int start) {
        var place = start;
        for (var child = 2 * place + 1; child < size; child = 2 * place + 1) {
            if (child + 1 < size && entries[child + 1] < entries[child]) {
                child++;
            }
            if (entries[place] <= entries[child]) {
                return;
            }
            var moved = entries[place];
            entries[place] = entries[child];
            entries[child] = moved;
            place = child;
        }
    }
}
