package dev.ceyuan.corpus.dataset;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// Texts that can be written as UTF-8.
final class Unicode {
    /// Stands where nothing else can.
    static final char REPLACEMENT = '\ufffd';

    private Unicode() {}

    /// The text, with U+FFFD for every surrogate that stands alone: neither UTF-8 nor Parquet has a form
    /// for one, and readers of JSON disagree about `\ud800`.
    static String wellFormed(String text) {
        var at = loneSurrogate(text, 0);
        if (at < 0) {
            return text;
        }
        var chars = text.toCharArray();
        for (; at >= 0; at = loneSurrogate(text, at + 1)) {
            chars[at] = REPLACEMENT;
        }
        return new String(chars);
    }

    /// The map, sorted, with well-formed keys and values.
    static SortedMap<String, String> wellFormed(Map<String, String> texts) {
        var sorted = new TreeMap<String, String>();
        texts.forEach((key, value) -> sorted.put(wellFormed(key), wellFormed(value)));
        return Collections.unmodifiableSortedMap(sorted);
    }

    private static int loneSurrogate(String text, int from) {
        for (var i = from; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                if (!pairAt(text, i)) {
                    return i;
                }
                i++;
            }
        }
        return -1;
    }

    private static boolean pairAt(String text, int at) {
        return at + 1 < text.length() && Character.isSurrogatePair(text.charAt(at), text.charAt(at + 1));
    }

    /// How many bytes a well-formed text has in UTF-8.
    static long utf8Length(String text) {
        var length = (long) text.length();
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (c >= 0x80) {
                length += c < 0x800 || Character.isSurrogate(c) ? 1 : 2; // a pair is two chars and four bytes
            }
        }
        return length;
    }
}
