package dev.ceyuan.corpus.duplicate;

import dev.ceyuan.text.NormalisedText;
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

    private int[] hashes = new int[1024];

    private static long power(long base, int exponent) {
        var power = 1L;
        for (var i = 0; i < exponent; i++) {
            power *= base;
        }
        return power;
    }

    /// The set, sorted by value. Of one text of 16 MiB at a time.
    public int[] of(NormalisedText text) {
        var folded = text.folded();
        if (hashes.length < folded.length() + 1) {
            hashes = new int[Math.max(folded.length() + 1, 2 * hashes.length)];
        }
        var window = new char[LENGTH];
        var rolling = 0L;
        var seen = 0;
        var count = 0;
        for (var i = 0; i < folded.length(); i++) {
            var c = folded.charAt(i);
            if (isSpace(c)) {
                continue;
            }
            var place = seen % LENGTH;
            rolling = rolling * BASE + c - (seen < LENGTH ? 0 : window[place] * LEAVING);
            window[place] = c;
            seen++;
            if (seen >= LENGTH) {
                hashes[count++] = mixed(rolling);
            }
        }
        if (count == 0 && seen > 0) {
            hashes[count++] = mixed(rolling);
        }
        return distinct(hashes, count);
    }

    private static boolean isSpace(char c) {
        return c <= ' ' || c == '\u3000';
    }

    private static int[] distinct(int[] values, int count) {
        Arrays.sort(values, 0, count);
        var distinct = 0;
        for (var i = 0; i < count; i++) {
            if (i == 0 || values[i] != values[i - 1]) {
                values[distinct++] = values[i];
            }
        }
        return Arrays.copyOf(values, distinct);
    }

    /// The finaliser of MurmurHash3 (Austin Appleby, public domain), its upper half.
    private static int mixed(long hash) {
        var h = hash;
        h = (h ^ h >>> 33) * 0xff51_afd7_ed55_8ccdL;
        h = (h ^ h >>> 33) * 0xc4ce_b9fe_1a85_ec53L;
        return (int) (h >>> 32);
    }
}
