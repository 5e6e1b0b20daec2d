package dev.ceyuan.corpus.duplicate;

import dev.ceyuan.text.FoldedChars;
import java.util.Arrays;

/// The shingles of a text: its stretches of five chars, folded and without white space, as a set of 32-bit
/// hashes.
///
/// Folding makes twins in another script or width equal. Of two different shingles the hashes are equal once
/// in four thousand million; a similarity of texts of n shingles is off by about n/2³² because of it. A text of
/// fewer than five chars is one shingle.
///
/// Version 1: its results are compared with those of earlier releases.
public final class Shingles {
    /// Chars of a shingle.
    static final int LENGTH = 5;

    private static final long BASE = 0x9E37_79B9_7F4A_7C15L;
    private static final long LEAVING = power(BASE, LENGTH);

    private final NumberSort sort = new NumberSort();
    private char[] letters = new char[1024];
    private int[] hashes = new int[1024];

    private static long power(long base, int exponent) {
        var power = 1L;
        for (var i = 0; i < exponent; i++) {
            power *= base;
        }
        return power;
    }

    /// Hashes the shingles of a text in their order, each as often as it occurs, into [#hashes()].
    ///
    /// @return how many there are
    int hash(FoldedChars text) {
        if (hashes.length < text.length() + 1) {
            hashes = new int[text.length() + 1 + (text.length() >> 2)];
            letters = new char[hashes.length];
        }
        var count = letters(text.chars(), text.length(), letters);
        if (count == 0) {
            return 0;
        }
        var rolling = 0L;
        for (var i = 0; i < Math.min(LENGTH, count); i++) {
            rolling = rolling * BASE + letters[i];
        }
        hashes[0] = mixed(rolling);
        return count <= LENGTH ? 1 : roll(letters, count, rolling, hashes);
    }

    /// Drops white space. Writes every char and goes on only after a letter, so that no branch has to be guessed.
    private static int letters(char[] from, int length, char[] to) {
        var count = 0;
        for (var i = 0; i < length; i++) {
            var c = from[i];
            to[count] = c;
            count += c <= ' ' || c == '\u3000' ? 0 : 1;
        }
        return count;
    }

    private static int roll(char[] letters, int count, long first, int[] hashes) {
        var rolling = first;
        for (var i = LENGTH; i < count; i++) {
            rolling = rolling * BASE + (letters[i] - letters[i - LENGTH] * LEAVING);
            hashes[i - LENGTH + 1] = mixed(rolling);
        }
        return count - LENGTH + 1;
    }

    /// What [#hash] found; those behind their number mean nothing.
    int[] hashes() {
        return hashes;
    }

    /// The set, sorted by value. Of one text of 16 MiB at a time.
    public int[] of(FoldedChars text) {
        var count = hash(text);
        sort.sort(hashes, count);
        var distinct = 0;
        for (var i = 0; i < count; i++) {
            if (i == 0 || hashes[i] != hashes[distinct - 1]) {
                hashes[distinct++] = hashes[i];
            }
        }
        return Arrays.copyOf(hashes, distinct);
    }

    /// The finaliser of MurmurHash3 (Austin Appleby, public domain), its upper half.
    private static int mixed(long hash) {
        var h = hash;
        h = (h ^ h >>> 33) * 0xff51_afd7_ed55_8ccdL;
        h = (h ^ h >>> 33) * 0xc4ce_b9fe_1a85_ec53L;
        return (int) (h >>> 32);
    }
}
