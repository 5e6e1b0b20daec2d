package dev.ceyuan.corpus.personal;

import java.util.HashSet;
import java.util.Set;

/// The number plate of a vehicle (GA 36-2018): the character of a province, a letter of the authority, and
/// five digits and letters without I and O, at most two of them letters; six for vehicles of new energy, where
/// a letter stands first or last. Some have four, and a character of their use.
final class NumberPlate {
    static final String PROVINCES = "京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼滬遼贛雲魯蘇黔陝閩貴粵寧瓊";

    private static final String USES = "挂学警港澳领试超";
    private static final int MAX_LETTERS = 2;

    /// Words of two characters that end with the character of a province: `最新A12345` is no plate.
    private static final Set<String> WORDS = words();

    private NumberPlate() {}

    private static Set<String> words() {
        var words = new HashSet<String>();
        Facts.lines("province-endings.txt").forEach(line -> words.addAll(Set.of(line.split(" "))));
        return words;
    }

    /// Looks for one that begins at the character of a province.
    static boolean isFound(Page page, int start) {
        var authority = page.at(start + 1);
        if (!Signs.isLetter(authority) || isUnused(authority)) {
            return false;
        }
        var separated = isSeparator(page.raw(start + 2));
        var number = start + (separated ? 3 : 2);
        var end = number;
        var letters = 0;
        while (end < number + 7 && Signs.isAlphanumeric(page.at(end)) && !isUnused(page.at(end))) {
            letters += Signs.isLetter(page.at(end++)) ? 1 : 0;
        }
        if (end == number + 4 && letters <= 1 && USES.indexOf(page.raw(end)) >= 0) {
            end++;
        } else if (!isNumber(page, number, end, letters)) {
            return false;
        }
        var evidence =
                Evidence.SHAPE.bit() | Evidence.WRITING.bitIf(separated) | Evidence.ALONE.bitIf(!endsWord(page, start));
        return new Candidate(PersonalKind.NUMBER_PLATE, start, end, false, evidence).isTakenOn(page);
    }

    private static boolean isNumber(Page page, int start, int end, int letters) {
        return switch (end - start) {
            case 5 -> letters <= MAX_LETTERS;
            case 6 -> isNewEnergy(page, start, letters);
            default -> false;
        };
    }

    /// Small vehicles: a letter, a letter or digit, four digits. Large ones: five digits, a letter.
    private static boolean isNewEnergy(Page page, int start, int letters) {
        var small = Signs.isLetter(page.at(start))
                && (letters == 1 || (letters == 2 && Signs.isLetter(page.at(start + 1))));
        return small || (letters == 1 && Signs.isLetter(page.at(start + 5)));
    }

    private static boolean isUnused(char c) {
        return c == 'I' || c == 'O' || c == 'i' || c == 'o';
    }

    private static boolean isSeparator(char c) {
        return switch (c) {
            case '·', '•', '・', '‧', '∙', '●', '．', '.', '-', '－', ' ', '　' -> true;
            default -> false;
        };
    }

    private static boolean endsWord(Page page, int start) {
        var before = page.raw(start - 1);
        return Signs.isHan(before) && WORDS.contains("" + before + page.raw(start));
    }
}
