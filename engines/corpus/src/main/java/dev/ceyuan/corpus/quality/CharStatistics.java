package dev.ceyuan.corpus.quality;

import java.util.Arrays;

/// What can be counted in the prose of a text: its code points without white space, each by a small number of
/// its own, and what they are.
///
/// The one pass over the chars does no more than look up the number of each and count it. Everything else is
/// derived from the counts, of which there are as many as the text has different characters, a few hundred.
/// Numbers are given in the order of first appearance.
final class CharStatistics {
    private static final int FIRST_CAPACITY = 1 << 12;
    private static final CharClass[] CLASSES = CharClass.values();

    private final CodePointNumbers numbers = new CodePointNumbers();
    private int[] text = new int[FIRST_CAPACITY];
    private int[] lineStarts = new int[FIRST_CAPACITY];
    private int length;
    private int codeLength;
    private int latinWords;
    private int stopCharacters;
    private final long[] ofClass = new long[CLASSES.length];
    private final long[] ofSet = new long[32];

    /// Counts a text.
    void read(LineTable lines, int chars) {
        numbers.clear();
        length = 0;
        codeLength = 0;
        latinWords = 0;
        stopCharacters = 0;
        Arrays.fill(ofClass, 0);
        Arrays.fill(ofSet, 0);
        text = text.length < chars ? new int[chars + (chars >> 2)] : text;
        lineStarts = lineStarts.length <= lines.size() ? new int[2 * lines.size()] : lineStarts;
        for (var line = 0; line < lines.size(); line++) {
            lineStarts[line] = length;
            switch (lines.kind(line)) {
                case PROSE -> readLine(lines.chars(), lines.first(line), lines.last(line));
                case CODE -> codeLength += notWhite(lines.chars(), lines.first(line), lines.last(line));
                case BLANK, RULE, FRONT_MATTER -> {}
            }
        }
        lineStarts[lines.size()] = length;
        summarise();
        countLatinWords(lines);
    }

    private void readLine(char[] chars, int first, int last) {
        var numberOf = numbers.ofChars();
        var counts = numbers.counts();
        var into = text;
        var end = length;
        for (var i = first; i < last; i++) {
            var number = numberOf[chars[i]];
            if (number > 0) {
                counts[number]++;
                into[end++] = number;
            } else if (number == CodePointNumbers.NEW) {
                into[end++] = numbers.add(chars[i]);
                counts = numbers.counts();
            } else if (number != CodePointNumbers.WHITE) {
                var codePoint = Character.codePointAt(chars, i, last);
                into[end++] = numbers.count(codePoint);
                counts = numbers.counts();
                i += Character.charCount(codePoint) - 1;
            }
        }
        length = end;
    }

    private static int notWhite(char[] chars, int first, int last) {
        var found = 0;
        for (var i = first; i < last; i++) {
            found += LineTable.isWhite(chars[i]) || Character.isLowSurrogate(chars[i]) ? 0 : 1;
        }
        return found;
    }

    private void summarise() {
        var counts = numbers.counts();
        for (var number = 1; number <= numbers.size(); number++) {
            var traits = CharTraits.of(numbers.codePoint(number));
            ofClass[traits & CharTraits.CLASS] += counts[number];
            ofSet[traits >>> CharTraits.CLASS_BITS] += counts[number];
            stopCharacters += traits >>> CharTraits.STOP_BIT;
        }
    }

    /// A word is a row of ASCII characters without white space that has a letter: also a path or an address.
    private void countLatinWords(LineTable lines) {
        if (count(CharClass.LATIN) == 0) {
            return;
        }
        for (var line = 0; line < lines.size(); line++) {
            if (lines.isProse(line)) {
                latinWords += latinWords(lines.chars(), lines.first(line), lines.last(line));
            }
        }
    }

    /// Without branches: where words begin cannot be predicted. The sign tells whether one number is below another.
    private static int latinWords(char[] chars, int first, int last) {
        var words = 0;
        var inWord = 0;
        for (var i = first; i < last; i++) {
            var c = chars[i];
            var visible = ' ' - c & c - 0x7f;
            var letter = 'a' - 1 - (c | 0x20) & (c | 0x20) - ('z' + 1);
            words += (letter & ~inWord) >>> 31;
            inWord = (inWord | letter) & visible;
        }
        return words;
    }

    /// How many code points there are without white space.
    int length() {
        return length;
    }

    /// How many there are in code blocks, which nothing else here counts.
    int codeLength() {
        return codeLength;
    }

    /// How many different ones.
    int distinct() {
        return numbers.size();
    }

    /// The numbers of the code points in the order of the text, from 1; those behind [#length] mean nothing.
    int[] text() {
        return text;
    }

    /// How often each number occurs; nothing has number 0.
    int[] counts() {
        return numbers.counts();
    }

    /// How often a code point occurs.
    int countOf(int codePoint) {
        return numbers.countOf(codePoint);
    }

    long count(CharClass ofClass) {
        return this.ofClass[ofClass.ordinal()];
    }

    long letters() {
        var letters = 0L;
        for (var each : CLASSES) {
            letters += each.isLetter() ? count(each) : 0;
        }
        return letters;
    }

    long latinWords() {
        return latinWords;
    }

    /// How many code points are in a set of [ScriptSets].
    long inSet(int bit) {
        var found = 0L;
        for (var sets = 0; sets < ofSet.length; sets++) {
            found += (sets & bit) != 0 ? ofSet[sets] : 0;
        }
        return found;
    }

    /// How many different stop characters there are.
    int stopCharacters() {
        return stopCharacters;
    }

    /// Where in [#text] the code points of a line begin; of the line after the last one, where they end.
    int lineStart(int line) {
        return lineStarts[line];
    }

    /// How many code points a line has without white space; 0 if it is no prose.
    int lineLength(int line) {
        return lineStarts[line + 1] - lineStarts[line];
    }
}
