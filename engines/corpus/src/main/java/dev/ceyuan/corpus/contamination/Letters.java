package dev.ceyuan.corpus.contamination;

import dev.ceyuan.corpus.letters.CharKind;

/// The letters and digits of a folded text in a row, without what stands between them.
///
/// Half characters beyond the first 65,536 code points are left out too: on both sides, so that comparing
/// stays exact but for them.
final class Letters {
    private char[] folded = new char[0];
    private char[] letters = new char[0];
    private int foldedLength;
    private int size;

    /// Takes a folded text.
    void take(String text) {
        take(text.toCharArray(), text.length());
    }

    /// Takes a folded text.
    ///
    /// @param chars its chars, and perhaps more behind them
    void take(char[] chars, int length) {
        foldedLength = length;
        if (folded.length < foldedLength) {
            folded = new char[Math.max(foldedLength, 2 * folded.length)];
            letters = new char[folded.length];
        }
        System.arraycopy(chars, 0, folded, 0, length);
        size = keep(folded, letters, foldedLength);
    }

    /// Writes every char and goes on only after a letter, so that no branch has to be guessed.
    private static int keep(char[] from, char[] to, int length) {
        var count = 0;
        for (var i = 0; i < length; i++) {
            var c = from[i];
            to[count] = c;
            count += (CharKind.of(c) - CharKind.RARE) >>> 31;
        }
        return count;
    }

    /// The letters; those behind [#size] mean nothing. Not to be written to.
    char[] chars() {
        return letters;
    }

    int size() {
        return size;
    }

    /// Where each letter stands in the folded text.
    int[] places() {
        var places = new int[size];
        var count = 0;
        for (var i = 0; i < foldedLength; i++) {
            if (CharKind.of(folded[i]) < CharKind.RARE) {
                places[count++] = i;
            }
        }
        return places;
    }
}
