package dev.ceyuan.text;

import com.ibm.icu.text.Normalizer2;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

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

    /// Marks a char of [#alone] whose folding is not one char, or that joins the one before it.
    private static final char COMPLEX = '\uffff';

    private final Normalizer2 caseFolding = Normalizer2.getNFKCCasefoldInstance();
    private final char[] simplified = new char[1 << 16];
    /// What a char folds to that no other joins.
    private final char[] alone = new char[1 << 16];

    /// What a char folds to as a segment of its own; null if that is one char, or half of one.
    private final @Nullable String[] complex = new String[1 << 16];

    private final BitSet joinsPredecessor = new BitSet(1 << 16);

    private Folding() {
        fillSimplified();
        for (var c = 0; c < 1 << 16; c++) {
            alone[c] = foldAlone((char) c);
            if (!isPlainHan((char) c) && !caseFolding.hasBoundaryBefore(c)) {
                joinsPredecessor.set(c);
                alone[c] = COMPLEX;
            }
        }
    }

    /// Run for run of chars that fold alone; between runs segment by segment.
    void fold(char[] original, int length, FoldedChars into) {
        var at = 0;
        while (at < length) {
            var stop = into.takeRun(original, at, alone, COMPLEX);
            if (stop == length) {
                return;
            }
            if (stop > at && joinsPredecessor(codePoint(original, stop, length))) {
                stop--; // chars of a run are segments of their own unless the next one joins them
                into.giveBack();
            }
            at = foldSegment(original, stop, length, into);
        }
    }

    private int foldSegment(char[] original, int start, int length, FoldedChars into) {
        var end = segmentEnd(original, start, length);
        var several = end == start + 1 ? complex[original[start]] : null;
        var folded = several != null
                ? several
                : simplify(caseFolding.normalize(String.valueOf(original, start, end - start)));
        for (var i = 0; i < folded.length(); i++) {
            into.add(folded.charAt(i), start);
        }
        return end;
    }

    private boolean joinsPredecessor(int codePoint) {
        return codePoint < 1 << 16 ? joinsPredecessor.get(codePoint) : !caseFolding.hasBoundaryBefore(codePoint);
    }

    private int segmentEnd(char[] text, int start, int length) {
        var end = start + Character.charCount(codePoint(text, start, length));
        while (end < length) {
            var c = codePoint(text, end, length);
            if (!joinsPredecessor(c)) {
                return end;
            }
            end += Character.charCount(c);
        }
        return end;
    }

    private static int codePoint(char[] text, int at, int length) {
        return Character.codePointAt(text, at, length);
    }

    private char foldAlone(char c) {
        if (Character.isSurrogate(c)) {
            return COMPLEX;
        }
        if (isPlainHan(c)) {
            return simplified[c];
        }
        var folded = caseFolding.normalize(String.valueOf(c));
        if (folded.length() == 1) {
            return simplified[folded.charAt(0)];
        }
        complex[c] = simplify(folded);
        return COMPLEX;
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
}
