package dev.ceyuan.corpus.quality;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterDirection;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.lang.UScript;

/// Whether an invisible character means something where it stands.
///
/// Sources: Unicode Standard 16.0, §23.2 (joiners, marks of direction), Unicode Technical Standard 51 (emoji).
final class Invisible {
    private static final int BLACK_FLAG = 0x1F3F4;
    private static final int FIRST_TAG = 0xE0000;
    private static final int LAST_TAG = 0xE007F;
    private static final char ZERO_WIDTH_SPACE = '\u200b';

    private Invisible() {}

    /// @param chars  of a text
    /// @param offset of a zero-width space, joiner or non-joiner
    static boolean joins(char[] chars, int offset, int length) {
        if (offset == 0 || offset + 1 == length) {
            return false;
        }
        var before = Character.codePointBefore(chars, offset, 0);
        var after = Character.codePointAt(chars, offset + 1, length);
        if (chars[offset] == ZERO_WIDTH_SPACE) {
            return isWrittenWithoutSpaces(before) && isWrittenWithoutSpaces(after);
        }
        return (isEmojiPart(before) && isEmoji(after)) || (isJoined(before) && isJoined(after));
    }

    private static boolean isEmoji(int codePoint) {
        return UCharacter.hasBinaryProperty(codePoint, UProperty.EXTENDED_PICTOGRAPHIC);
    }

    private static boolean isEmojiPart(int codePoint) {
        return isEmoji(codePoint)
                || codePoint == 0xFE0F
                || UCharacter.hasBinaryProperty(codePoint, UProperty.EMOJI_MODIFIER);
    }

    /// Zero-width spaces part words there.
    private static boolean isWrittenWithoutSpaces(int codePoint) {
        return switch (UScript.getScript(codePoint)) {
            case UScript.THAI, UScript.LAO, UScript.KHMER, UScript.MYANMAR, UScript.TIBETAN -> true;
            default -> false;
        };
    }

    /// Letters and marks of scripts in which neighbours change their shape; of those that do not, the ones
    /// that are met.
    private static boolean isJoined(int codePoint) {
        var type = UCharacter.getType(codePoint);
        var letterOrMark = UCharacter.isLetter(codePoint) || (type >= 6 && type <= 8);
        return letterOrMark
                && switch (UScript.getScript(codePoint)) {
                    case UScript.LATIN,
                            UScript.HAN,
                            UScript.HIRAGANA,
                            UScript.KATAKANA,
                            UScript.HANGUL,
                            UScript.CYRILLIC,
                            UScript.GREEK,
                            UScript.COMMON,
                            UScript.INHERITED,
                            UScript.BOPOMOFO -> false;
                    default -> true;
                };
    }

    static boolean isRightToLeft(char[] chars, int length) {
        for (var i = 0; i < length; i++) {
            if (chars[i] >= '\u0590') {
                var direction = UCharacter.getDirection(Character.codePointAt(chars, i, length));
                if (direction == UCharacterDirection.RIGHT_TO_LEFT
                        || direction == UCharacterDirection.RIGHT_TO_LEFT_ARABIC) {
                    return true;
                }
            }
        }
        return false;
    }

    static boolean isTag(int codePoint) {
        return codePoint >= FIRST_TAG && codePoint <= LAST_TAG;
    }

    /// Tags spell the region of a flag behind a black one; elsewhere they only hide words from a reader.
    static boolean isFlag(char[] chars, int tags) {
        return tags > 0 && Character.codePointBefore(chars, tags, 0) == BLACK_FLAG;
    }
}
