package dev.ceyuan.corpus.personal;

/// The unified social credit code of an organisation (GB 32100-2015).
///
/// The registering authority, the category within it, six digits of the region, nine characters of the
/// subject with a check character of their own (GB 11714-1997), a check character of the whole (mod 31).
final class CreditCode {
    static final int LENGTH = 18;

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    /// 3^i mod 31.
    private static final int[] WEIGHTS = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};

    private static final int[] SUBJECT_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};
    private static final int SUBJECT = 8;

    /// Registering authority and category (GB 32100-2015, table 1, and its additions).
    private static final boolean[] STARTS = starts(
            "11 12 13 19 21 29 31 32 33 34 35 39 41 49 51 52 53 59 61 62 69 71 72 79 81 89 91 92 93 99 A1 A9 N1 N2 N3 N9 Y1");

    private static final long[] SHAPES = Groups.shapes("18 8-10 8-9-1 2-6-9-1 2-6-10 4-4-4-4-2");
    private static final int MAX_GROUPS = 5;

    private final char[] code = new char[LENGTH];
    private int end;
    private boolean spaced;

    /// Looks for a code that begins at an offset, in one group or in several.
    boolean isFound(Page page, int start) {
        if (!isStart(Signs.upper(page.at(start)), Signs.upper(page.at(start + 1))) || !read(page, start)) {
            return false;
        }
        var evidence = evidence(code, 0);
        return evidence != Evidence.REFUSED
                && new Candidate(PersonalKind.CREDIT_CODE, start, end, spaced, evidence).isTakenOn(page);
    }

    private boolean read(Page page, int start) {
        var at = start;
        var count = 0;
        var groups = 1;
        var group = 0;
        var shape = 0L;
        spaced = false;
        while (count < LENGTH) {
            var c = Signs.upper(page.at(at++));
            if (Signs.isAlphanumeric(c)) {
                code[count++] = c;
                group++;
            } else if ((c == ' ' || c == '-') && group > 0 && ++groups <= MAX_GROUPS) {
                shape = Groups.grown(shape, group);
                group = 0;
                spaced |= c == ' ';
            } else {
                return false;
            }
        }
        end = at;
        return Groups.isOneOf(SHAPES, Groups.grown(shape, group));
    }

    private static boolean[] starts(String written) {
        var starts = new boolean[1 << 14];
        for (var start : written.split(" ")) {
            starts[start.charAt(0) << 7 | start.charAt(1)] = true;
        }
        return starts;
    }

    private static boolean isStart(char authority, char category) {
        return authority < 128 && category < 128 && STARTS[authority << 7 | category];
    }

    /// Evidence that the characters at an offset are a code.
    static int evidence(char[] code, int at) {
        if (!isStart(code[at], code[at + 1]) || !isChecked(code, at)) {
            return Evidence.REFUSED;
        }
        for (var i = at + 2; i < at + SUBJECT; i++) {
            if (!Signs.isDigit(code[i])) {
                return Evidence.REFUSED;
            }
        }
        var province = 10 * (code[at + 2] - '0') + code[at + 3] - '0';
        var central = province == 10; // what the authorities of the State Council register themselves
        if (!central && !ResidentId.hasProvince(province)) {
            return Evidence.REFUSED;
        }
        return Evidence.CHECK.bit()
                | Evidence.PLACE.bit()
                | Evidence.INNER_CHECK.bitIf(hasCheckedSubject(code, at + SUBJECT));
    }

    static boolean isChecked(char[] code, int at) {
        var sum = 0;
        for (var i = 0; i < LENGTH; i++) {
            var value = ALPHABET.indexOf(code[at + i]);
            if (value < 0) {
                return false;
            }
            sum += value * (i == LENGTH - 1 ? 1 : WEIGHTS[i]);
        }
        return sum % ALPHABET.length() == 0;
    }

    /// Eleven minus the weighted sum of eight characters, mod 11, where ten is written X and eleven 0; A is
    /// ten, Z thirty-five.
    static boolean hasCheckedSubject(char[] code, int at) {
        var sum = 0;
        for (var i = 0; i < SUBJECT_WEIGHTS.length; i++) {
            sum += SUBJECT_WEIGHTS[i] * Character.digit(code[at + i], 36);
        }
        var check = (11 - sum % 11) % 11;
        return code[at + SUBJECT] == (check == 10 ? 'X' : (char) ('0' + check));
    }
}
