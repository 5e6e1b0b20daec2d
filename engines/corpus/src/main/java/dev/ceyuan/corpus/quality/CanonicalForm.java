package dev.ceyuan.corpus.quality;

import com.ibm.icu.text.Normalizer2;

/// NFC of the stretch of a text around a code point that may combine.
///
/// Source: Unicode Standard Annex 15; ICU, so that it does not depend on the JDK.
final class CanonicalForm {
    static final Normalizer2 NFC = Normalizer2.getNFCInstance();

    /// No writing needs as many marks on one letter (UAX 15 allows 30); sorting more would not be linear, so
    /// they stay as they are.
    private static final int LONGEST = 128;

    private CanonicalForm() {}

    /// Where the stretch begins that decides on the code point at an offset.
    ///
    /// @param from where to stop looking back
    static int start(char[] chars, int from, int offset, int length) {
        var start = offset;
        while (start > from && !NFC.hasBoundaryBefore(Character.codePointAt(chars, start, length))) {
            start -= Character.charCount(Character.codePointBefore(chars, start, from));
        }
        return start;
    }

    /// Where the stretch ends.
    static int end(char[] chars, int offset, int length) {
        var end = offset + Character.charCount(Character.codePointAt(chars, offset, length));
        while (end < length) {
            var codePoint = Character.codePointAt(chars, end, length);
            if (NFC.hasBoundaryBefore(codePoint)) {
                return end;
            }
            end += Character.charCount(codePoint);
        }
        return end;
    }

    static String of(String stretch) {
        return stretch.length() > LONGEST ? stretch : NFC.normalize(stretch);
    }
}
