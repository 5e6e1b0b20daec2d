package dev.ceyuan.corpus.personal;

import java.time.YearMonth;
import java.util.BitSet;

/// The number of a resident: of a citizen (GB 11643-1999), of residents from Hong Kong, Macao and Taiwan, and
/// of foreigners with permanent residence.
///
/// Six digits of the region (GB/T 2260), eight of the day of birth, three that count, a check digit (ISO 7064
/// MOD 11-2). Until 1999 fifteen digits: the year without its century, no check digit. A foreigner's number
/// (National Immigration Administration, since December 2023) begins with 9, the province and three digits of
/// the state.
final class ResidentId {
    static final int LENGTH = 18;
    static final int OLD_LENGTH = 15;

    private static final long[] SHAPES =
            Groups.shapes("18 6-8-4 6-12 6-4-4-4 14-4 17-1 10-8 3-3-4-4-4 3-3-8-4 4-4-4-4-2 6-4-2-2-4 6-2-2-2-2-4");
    private static final long[] OLD_SHAPES = Groups.shapes("15 6-6-3 6-9");

    /// 2^(17-i) mod 11.
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

    private static final String CHECKS = "10X98765432";
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2039;

    private static final BitSet REGIONS = regions();

    private ResidentId() {}

    private static BitSet regions() {
        var regions = new BitSet(1_000_000);
        for (var row : Facts.rows("regions.txt")) {
            var prefecture = Integer.parseInt(row.getFirst());
            for (var last : row.subList(1, row.size())) {
                regions.set(prefecture * 100 + Integer.parseInt(last));
            }
        }
        return regions;
    }

    /// Evidence that some neighbouring groups are one number of eighteen digits.
    static int evidence(Groups groups, int from, int to) {
        if (!groups.isUniform(from, to) || !Groups.isOneOf(SHAPES, groups.shape(from, to, 0))) {
            return Evidence.REFUSED;
        }
        return evidence(groups.digits(), groups.first(from));
    }

    /// Evidence that the digits at an offset are a number of eighteen digits.
    static int evidence(char[] digits, int at) {
        var foreign = digits[at] == '9' && hasProvince(number(digits, at + 1, 2));
        if (!foreign && !hasProvince(number(digits, at, 2))) {
            return Evidence.REFUSED;
        }
        var day = number(digits, at + 12, 2);
        if (!isDay(number(digits, at + 6, 4), number(digits, at + 10, 2), day) || !isChecked(digits, at)) {
            return Evidence.REFUSED;
        }
        return Evidence.CHECK.bit() | Evidence.PLACE.bitIf(!foreign && REGIONS.get(number(digits, at, 6)));
    }

    /// Evidence that some neighbouring groups are one number of fifteen digits.
    static int oldEvidence(Groups groups, int from, int to) {
        if (!groups.isUniform(from, to) || !Groups.isOneOf(OLD_SHAPES, groups.shape(from, to, 0))) {
            return Evidence.REFUSED;
        }
        var digits = groups.digits();
        var at = groups.first(from);
        var year = FIRST_YEAR + number(digits, at + 6, 2);
        var valid = REGIONS.get(number(digits, at, 6))
                && isDay(year, number(digits, at + 8, 2), number(digits, at + 10, 2));
        return valid ? Evidence.PLACE.bit() : Evidence.REFUSED;
    }

    static boolean isChecked(char[] digits, int at) {
        return digits[at + LENGTH - 1] == checkDigit(digits, at);
    }

    /// The check digit of seventeen digits.
    static char checkDigit(char[] digits, int at) {
        var sum = 0;
        for (var i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (digits[at + i] - '0');
        }
        return CHECKS.charAt(sum % CHECKS.length());
    }

    /// Whether the first two digits are those of a province.
    static boolean hasProvince(int province) {
        var first = REGIONS.nextSetBit(province * 10_000);
        return first >= 0 && first / 10_000 == province;
    }

    private static boolean isDay(int year, int month, int day) {
        return year >= FIRST_YEAR
                && year <= LAST_YEAR
                && month >= 1
                && month <= 12
                && day >= 1
                && day <= YearMonth.of(year, month).lengthOfMonth();
    }

    private static int number(char[] digits, int at, int count) {
        var number = 0;
        for (var i = at; i < at + count; i++) {
            number = 10 * number + digits[i] - '0';
        }
        return number;
    }
}
