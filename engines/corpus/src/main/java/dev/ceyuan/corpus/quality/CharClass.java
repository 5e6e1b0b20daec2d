package dev.ceyuan.corpus.quality;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterCategory;
import com.ibm.icu.lang.UScript;

/// What kind of character a code point is.
///
/// Sources: Unicode General_Category and Script, as ICU knows them (so that they do not depend on the JDK).
enum CharClass {
    HAN,
    /// Hiragana and katakana.
    KANA,
    HANGUL,
    LATIN,
    /// A letter or mark of another script.
    LETTER,
    /// A digit or another number.
    DIGIT,
    /// Ends a sentence or a clause that a line may end with.
    STOP,
    BRACKET,
    /// Other punctuation.
    PUNCTUATION,
    SYMBOL,
    SPACE,
    /// Says that something was lost: replacement character, private use, unassigned, control.
    UNREADABLE;

    private static final int BMP = 1 << 16;
    private static final String STOPS = "。！？；：…．.!?;:｡";
    private static final String HALF_WIDTH_SOUND_MARKS = "ーｰ";
    private static final CharClass[] VALUES = values();
    private static final byte[] OF_CHAR = table();

    static CharClass of(int codePoint) {
        return codePoint < BMP ? VALUES[OF_CHAR[codePoint]] : find(codePoint);
    }

    boolean isLetter() {
        return ordinal() <= LETTER.ordinal();
    }

    private static byte[] table() {
        var table = new byte[BMP];
        for (var c = 0; c < BMP; c++) {
            table[c] = (byte) find(c).ordinal();
        }
        return table;
    }

    private static CharClass find(int codePoint) {
        if (STOPS.indexOf(codePoint) >= 0) {
            return STOP;
        }
        return switch (UCharacter.getType(codePoint)) {
            case UCharacterCategory.UPPERCASE_LETTER,
                    UCharacterCategory.LOWERCASE_LETTER,
                    UCharacterCategory.TITLECASE_LETTER,
                    UCharacterCategory.MODIFIER_LETTER,
                    UCharacterCategory.OTHER_LETTER,
                    UCharacterCategory.NON_SPACING_MARK,
                    UCharacterCategory.ENCLOSING_MARK,
                    UCharacterCategory.COMBINING_SPACING_MARK -> letter(codePoint);
            case UCharacterCategory.LETTER_NUMBER -> UScript.getScript(codePoint) == UScript.HAN ? HAN : DIGIT;
            case UCharacterCategory.DECIMAL_DIGIT_NUMBER, UCharacterCategory.OTHER_NUMBER -> DIGIT;
            case UCharacterCategory.START_PUNCTUATION, UCharacterCategory.END_PUNCTUATION -> BRACKET;
            case UCharacterCategory.DASH_PUNCTUATION,
                    UCharacterCategory.CONNECTOR_PUNCTUATION,
                    UCharacterCategory.OTHER_PUNCTUATION,
                    UCharacterCategory.INITIAL_PUNCTUATION,
                    UCharacterCategory.FINAL_PUNCTUATION -> PUNCTUATION;
            case UCharacterCategory.MATH_SYMBOL,
                    UCharacterCategory.CURRENCY_SYMBOL,
                    UCharacterCategory.MODIFIER_SYMBOL,
                    UCharacterCategory.OTHER_SYMBOL -> codePoint == 0xFFFD ? UNREADABLE : SYMBOL;
            case UCharacterCategory.SPACE_SEPARATOR,
                    UCharacterCategory.LINE_SEPARATOR,
                    UCharacterCategory.PARAGRAPH_SEPARATOR -> SPACE;
            case UCharacterCategory.FORMAT -> SYMBOL;
            default -> codePoint == '\t' || codePoint == '\n' || codePoint == '\r' ? SPACE : UNREADABLE;
        };
    }

    private static CharClass letter(int codePoint) {
        if (HALF_WIDTH_SOUND_MARKS.indexOf(codePoint) >= 0) {
            return KANA;
        }
        return switch (UScript.getScript(codePoint)) {
            case UScript.HAN -> HAN;
            case UScript.HIRAGANA, UScript.KATAKANA -> KANA;
            case UScript.HANGUL -> HANGUL;
            case UScript.LATIN -> LATIN;
            case UScript.INHERITED -> SYMBOL; // joins what stands before it, such as the variation selector of an emoji
            default -> LETTER;
        };
    }
}
