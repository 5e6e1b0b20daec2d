package dev.ceyuan.corpus.letters;

/// What a char of a folded text is to those who compare texts.
///
/// Kinds are numbers in an order: letters come first, then what may stand between the letters of a word
/// that someone hides, then what ends a word, a sentence, a line. Folding has made `，` a `,` and has taken
/// out invisible characters before.
///
/// Source: general categories and scripts of the Unicode Character Database, as the JDK has them.
public final class CharKind {
    /// A letter or digit of a script that parts words by spaces; also a mark on such a letter.
    public static final int WORD = 0;
    /// A letter of a script that writes on without spaces: Han, kana, Thai …
    public static final int HAN = 1;
    /// Half of a letter beyond the first 65,536 code points, nearly always a rare Han character.
    public static final int RARE = 2;
    /// Neither letter nor border: a space, `*`, `-`, `.`, `·`, `/` …
    public static final int NOISE = 3;
    /// The first half of a symbol beyond the first 65,536 code points, such as an emoji. Its other half, which
    /// counts as [#RARE] when alone, has to be skipped with it.
    public static final int SYMBOL = 4;
    /// A border within a sentence: a comma, a bracket, a quotation mark, a tab.
    public static final int BREAK = 5;
    /// The end of a sentence: `。`, `!`, `?`.
    public static final int SENTENCE = 6;
    /// The end of a line.
    public static final int LINE = 7;

    private static final String BREAKS = ",、:()[]{}<>\"'“”‘’«»《》〈〉【】「」『』〔〕〖〗—\t";
    private static final String SENTENCE_ENDS = "。!?;｡";
    private static final String LINE_ENDS = "\n\r\u000b\f\u0085\u2028\u2029";
    private static final byte[] KINDS = kinds();

    private CharKind() {}

    /// One of the constants above.
    public static int of(char c) {
        return KINDS[c];
    }

    /// Whether it is part of a letter.
    public static boolean isLetter(char c) {
        return KINDS[c] <= RARE;
    }

    private static byte[] kinds() {
        var kinds = new byte[1 << 16];
        for (var c = 0; c < kinds.length; c++) {
            kinds[c] = (byte) kindOf((char) c);
        }
        mark(kinds, BREAKS, BREAK);
        mark(kinds, SENTENCE_ENDS, SENTENCE);
        mark(kinds, LINE_ENDS, LINE);
        return kinds;
    }

    private static int kindOf(char c) {
        if (Character.isSurrogate(c)) {
            // Planes 0 and 1 end at U+1FFFF, whose first half is U+D83F: emoji, musical and other symbols.
            return c < '\ud840' ? SYMBOL : RARE;
        }
        var type = Character.getType(c);
        if (Character.isLetterOrDigit(c) || type == Character.NON_SPACING_MARK || type == Character.LETTER_NUMBER) {
            return partsWords(c) ? WORD : HAN;
        }
        return NOISE;
    }

    private static boolean partsWords(char c) {
        return switch (Character.UnicodeScript.of(c)) {
            case HAN, HIRAGANA, KATAKANA, BOPOMOFO, YI, THAI, LAO, KHMER, MYANMAR, TIBETAN -> false;
            default -> true;
        };
    }

    private static void mark(byte[] kinds, String chars, int kind) {
        for (var i = 0; i < chars.length(); i++) {
            kinds[chars.charAt(i)] = (byte) kind;
        }
    }
}
