package dev.ceyuan.corpus.quality;

import java.util.Arrays;

/// Gives the code points of a text numbers from 1 in the order of their first appearance, and counts them.
///
/// Chars have a table of their own, which is cleaned by walking over what was seen; code points beyond the
/// basic plane, and halves of a pair that stand alone, are found by hashing.
final class CodePointNumbers {
    /// Stands in [#ofChars] for a char that was not met yet.
    static final int NEW = 0;
    /// Stands there for white space, which has no number.
    static final int WHITE = -1;
    /// Stands there for halves of a pair.
    private static final int SURROGATE = -2;

    private static final int BMP = 1 << 16;
    private static final int MIX = 0x9E3779B9;

    private final int[] ofChars = new int[BMP];
    private int[] counts = new int[512];
    private int[] codePoints = new int[512];
    private int size;
    private int[] slots = new int[64];
    private int hashed;

    CodePointNumbers() {
        for (var c = 0; c < BMP; c++) {
            ofChars[c] = LineTable.isWhite((char) c) ? WHITE : Character.isSurrogate((char) c) ? SURROGATE : 0;
        }
    }

    void clear() {
        for (var number = 1; number <= size; number++) {
            var codePoint = codePoints[number];
            if (codePoint < BMP && ofChars[codePoint] > 0) {
                ofChars[codePoint] = 0;
            }
        }
        if (hashed > 0) {
            Arrays.fill(slots, 0);
            hashed = 0;
        }
        size = 0;
    }

    /// Number of each char: positive if it is known, else [#NEW], [#WHITE], or that of halves of a pair.
    int[] ofChars() {
        return ofChars;
    }

    int[] counts() {
        return counts;
    }

    int size() {
        return size;
    }

    int codePoint(int number) {
        return codePoints[number];
    }

    int countOf(int codePoint) {
        var known = codePoint < BMP ? ofChars[codePoint] : SURROGATE;
        var number = known == SURROGATE ? slots[slot(codePoint)] : known;
        return number > 0 ? counts[number] : 0;
    }

    /// Counts a code point beyond the basic plane, or half of a pair.
    ///
    /// @return its number
    int count(int codePoint) {
        var number = hashed(codePoint);
        counts[number]++;
        return number;
    }

    /// Counts a char for the first time.
    ///
    /// @return its number
    int add(char c) {
        var number = add((int) c);
        ofChars[c] = number;
        counts[number] = 1;
        return number;
    }

    private int hashed(int codePoint) {
        var slot = slot(codePoint);
        if (slots[slot] == 0) {
            slots[slot] = add(codePoint);
            hashed++;
            if (2 * hashed > slots.length) {
                grow();
                return size;
            }
        }
        return slots[slot];
    }

    private int slot(int codePoint) {
        var mask = slots.length - 1;
        var slot = (codePoint * MIX >>> 7) & mask;
        while (slots[slot] != 0 && codePoints[slots[slot]] != codePoint) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        var old = slots;
        slots = new int[2 * old.length];
        for (var number : old) {
            if (number != 0) {
                slots[slot(codePoints[number])] = number;
            }
        }
    }

    private int add(int codePoint) {
        size++;
        if (size == counts.length) {
            counts = Arrays.copyOf(counts, 2 * size);
            codePoints = Arrays.copyOf(codePoints, 2 * size);
        }
        counts[size] = 0;
        codePoints[size] = codePoint;
        return size;
    }
}
