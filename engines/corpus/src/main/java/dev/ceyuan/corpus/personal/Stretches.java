package dev.ceyuan.corpus.personal;

import java.util.Arrays;

/// Stretches of a text in its order, none overlapping another: what was found in it, and the tokens in it
/// that took the place of something found earlier.
final class Stretches {
    private int[] starts = new int[16];
    private int[] ends = new int[16];
    private PersonalKind[] kinds = new PersonalKind[16];
    private boolean[] tokens = new boolean[16];
    private int size;

    void clear() {
        size = 0;
    }

    void addFound(PersonalKind kind, int start, int end) {
        add(start, end, kind);
    }

    void addToken(PersonalKind kind, int start, int end) {
        var at = add(start, end, kind); // first, because the arrays may grow
        tokens[at] = true;
    }

    /// Nearly always the last one; within a row of numbers a later one may be found first.
    private int add(int start, int end, PersonalKind kind) {
        if (size == starts.length) {
            grow();
        }
        var at = size++;
        while (at > 0 && starts[at - 1] > start) {
            starts[at] = starts[at - 1];
            ends[at] = ends[at - 1];
            kinds[at] = kinds[at - 1];
            tokens[at] = tokens[at - 1];
            at--;
        }
        if (at > 0 && ends[at - 1] > start) {
            throw new IllegalStateException("Overlapping (start=%d, before=%d)".formatted(start, ends[at - 1]));
        }
        starts[at] = start;
        ends[at] = end;
        kinds[at] = kind;
        tokens[at] = false;
        return at;
    }

    private void grow() {
        var capacity = 2 * size;
        starts = Arrays.copyOf(starts, capacity);
        ends = Arrays.copyOf(ends, capacity);
        kinds = Arrays.copyOf(kinds, capacity);
        tokens = Arrays.copyOf(tokens, capacity);
    }

    int size() {
        return size;
    }

    int start(int index) {
        return starts[index];
    }

    int end(int index) {
        return ends[index];
    }

    PersonalKind kind(int index) {
        return kinds[index];
    }

    /// Whether it is the token of something found earlier.
    boolean isToken(int index) {
        return tokens[index];
    }

    /// Index of the last one that ends at or before an offset; -1 if none does.
    int lastBefore(int offset) {
        var index = size - 1;
        while (index >= 0 && ends[index] > offset) {
            index--;
        }
        return index;
    }

    /// End of the last one; 0 if there is none.
    int end() {
        return size == 0 ? 0 : ends[size - 1];
    }

    /// Whether an offset is within one.
    boolean covers(int offset) {
        var next = size - 1;
        while (next >= 0 && starts[next] > offset) {
            next--;
        }
        return next >= 0 && ends[next] > offset;
    }

    /// End of the last one that ends at or before an offset; 0 if none does.
    int lastEndBefore(int offset) {
        var index = lastBefore(offset);
        return index < 0 ? 0 : ends[index];
    }

    /// Whether one ends at an offset.
    boolean endsAt(int offset) {
        var index = lastBefore(offset);
        return index >= 0 && ends[index] == offset;
    }

    /// Whether one begins at an offset.
    boolean startsAt(int offset) {
        for (var index = size - 1; index >= 0 && starts[index] >= offset; index--) {
            if (starts[index] == offset) {
                return true;
            }
        }
        return false;
    }
}
