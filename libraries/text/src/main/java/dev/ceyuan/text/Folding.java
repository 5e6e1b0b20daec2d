package dev.ceyuan.text;

import com.ibm.icu.text.Normalizer2;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Objects;
import java.util.stream.Collectors;

/// The tables of folding.
///
/// A text is cut where a code point can neither combine with nor reorder before its predecessor. Nearly
/// every segment is then one char that folds to one char: a table look-up. The others go through ICU.
final class Folding {

    static final Folding STANDARD = new Folding();

    /// Variants that Unihan does not call traditional but that texts from Taiwan, Hong Kong and older print
    /// use: variant, simplified, variant, simplified …
    private static final String VARIANTS =
            "鎌镰朮术嶽岳峯峰淩凌擡抬滙汇卽即旣既冑胄囌苏甦苏鞦秋韆千矇蒙濛蒙硃朱噁恶嫺娴舘馆菴庵糉粽敎教査查泝溯遡溯畵画鎭镇" + "脩修犛牦儁俊旂旗鉆钻鍼针嵗岁碕埼麫面彫雕醣糖簑蓑廕荫鈡钟寀采鯗鲞";

    /// Marks a char of [#single] whose folding is not one char.
    private static final char COMPLEX = '\uffff';

    private final Normalizer2 caseFolding = Normalizer2.getNFKCCasefoldInstance();
    private final char[] simplified = new char[1 << 16];
    private final char[] single = new char[1 << 16];
    private final BitSet joinsPredecessor = new BitSet(1 << 16);

    private Folding() {
        fillSimplified();
        for (var c = 0; c < 1 << 16; c++) {
            single[c] = foldAlone((char) c);
            if (!isPlainHan((char) c) && !caseFolding.hasBoundaryBefore(c)) {
                joinsPredecessor.set(c);
            }
        }
    }

    NormalisedText fold(String original) {
        var length = original.length();
        var folded = new char[length];
        for (var i = 0; i < length; i++) {
            var c = original.charAt(i);
            var f = single[c];
            if (f == COMPLEX || joinsPredecessor.get(c)) {
                return foldSegments(original);
            }
            folded[i] = f;
        }
        return new NormalisedText(original, new String(folded), null);
    }

    private NormalisedText foldSegments(String original) {
        var out = new Output(original.length());
        var start = 0;
        while (start < original.length()) {
            var end = segmentEnd(original, start);
            var f = single[original.charAt(start)];
            if (end == start + 1 && f != COMPLEX) {
                out.append(f, start);
            } else {
                var segment = simplify(caseFolding.normalize(original.substring(start, end)));
                for (var i = 0; i < segment.length(); i++) {
                    out.append(segment.charAt(i), start);
                }
            }
            start = end;
        }
        return new NormalisedText(original, out.text(), out.starts());
    }

    private int segmentEnd(String text, int start) {
        var end = start + Character.charCount(text.codePointAt(start));
        while (end < text.length()) {
            var c = text.codePointAt(end);
            if (c < 1 << 16 ? !joinsPredecessor.get(c) : caseFolding.hasBoundaryBefore(c)) {
                return end;
            }
            end += Character.charCount(c);
        }
        return end;
    }

    private char foldAlone(char c) {
        if (Character.isSurrogate(c)) {
            return COMPLEX;
        }
        if (isPlainHan(c)) {
            return simplified[c];
        }
        var folded = caseFolding.normalize(String.valueOf(c));
        return folded.length() == 1 ? simplified[folded.charAt(0)] : COMPLEX;
    }

    /// Unified ideographs never decompose, combine or change case: no need to ask ICU, which would take
    /// most of a second.
    private static boolean isPlainHan(char c) {
        return (c >= '\u3400' && c <= '\u4dbf') || (c >= '\u4e00' && c <= '\u9fff');
    }

    private String simplify(String text) {
        var chars = text.toCharArray();
        for (var i = 0; i < chars.length; i++) {
            chars[i] = simplified[chars[i]];
        }
        return new String(chars);
    }

    /// One char to one char, without looking at neighbours: on a search copy it matters only that both
    /// spellings of a word meet, and so that 乾燥 meets 干燥, 乾隆 becomes 干隆 on both sides.
    private void fillSimplified() {
        for (var c = 0; c < 1 << 16; c++) {
            simplified[c] = (char) c;
        }
        learn(readPairs());
        learn(VARIANTS);
        for (var c = 0; c < 1 << 16; c++) {
            while (simplified[simplified[c]] != simplified[c]) {
                simplified[c] = simplified[simplified[c]];
            }
        }
    }

    private void learn(String pairs) {
        for (var i = 0; i < pairs.length(); i += 2) {
            simplified[pairs.charAt(i)] = pairs.charAt(i + 1);
        }
    }

    /// Reading ICU's own transform would take one to two seconds of every start; a test keeps the file
    /// equal to it.
    private static String readPairs() {
        try (var in = Folding.class.getResourceAsStream("simplified.txt")) {
            var text = new String(Objects.requireNonNull(in, "simplified.txt").readAllBytes(), StandardCharsets.UTF_8);
            return text.lines().filter(line -> !line.startsWith("#")).collect(Collectors.joining());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A growing folded text with the starts of its segments.
    private static final class Output {
        private char[] chars;
        private int[] starts;
        private int size;

        Output(int capacity) {
            chars = new char[capacity];
            starts = new int[capacity];
        }

        void append(char c, int start) {
            if (size == chars.length) {
                chars = Arrays.copyOf(chars, size * 2 + 16);
                starts = Arrays.copyOf(starts, size * 2 + 16);
            }
            chars[size] = c;
            starts[size++] = start;
        }

        String text() {
            return new String(chars, 0, size);
        }

        int[] starts() {
            return starts;
        }
    }
}
