package dev.ceyuan.corpus.quality;

import java.util.Arrays;

/// The most frequent words of English, about four in ten of any English prose, and few of them words of its
/// neighbours or of programs.
final class EnglishWords {
    private static final int LONGEST = 5;
    private static final int LETTER_BITS = 5;
    private static final long[] WORDS = Arrays.stream(
                    "the of and to is that it was with as are be by this from at have which they you".split(" "))
            .mapToLong(EnglishWords::key)
            .sorted()
            .toArray();

    private EnglishWords() {}

    /// How many of the words of the prose of a text are among them.
    static long count(LineTable lines) {
        var found = 0L;
        for (var line = 0; line < lines.size(); line++) {
            found += lines.isProse(line) ? count(lines.chars(), lines.first(line), lines.last(line)) : 0;
        }
        return found;
    }

    private static long count(char[] chars, int first, int last) {
        var found = 0L;
        var key = 0L;
        var length = 0;
        for (var i = first; i <= last; i++) {
            var letter = i < last ? (chars[i] | 0x20) - 'a' : -1;
            if (letter >= 0 && letter < 26) {
                key = key << LETTER_BITS | (letter + 1);
                length++;
            } else {
                found += length > 0 && length <= LONGEST && Arrays.binarySearch(WORDS, key) >= 0 ? 1 : 0;
                key = 0;
                length = 0;
            }
        }
        return found;
    }

    private static long key(String word) {
        var key = 0L;
        for (var i = 0; i < word.length(); i++) {
            key = key << LETTER_BITS | (word.charAt(i) - 'a' + 1);
        }
        return key;
    }
}
