package dev.ceyuan.corpus.personal;

import java.util.HashSet;
import java.util.Set;

/// The number of a bank card: sixteen to nineteen digits, the first of them its issuer's, the last one a
/// check digit (ISO/IEC 7812-1, Annex B: the formula of Luhn).
final class BankCard {
    static final int SHORTEST = 16;
    static final int LONGEST = 19;

    private static final long[] SHAPES = Groups.shapes(
            "16 17 18 19 4-4-4-4 4-4-4-4-1 4-4-4-4-2 4-4-4-4-3 6-10 6-11 6-12 6-13 8-8 4-4-4-7 4-4-8 4-6-6 4-15 4-12");

    /// Prefixes of issuers in China, each as `length.prefix`.
    private static final Set<String> ISSUERS = issuers();

    private static final int SHORTEST_PREFIX = 5;
    private static final int LONGEST_PREFIX = 10;

    private BankCard() {}

    private static Set<String> issuers() {
        var issuers = new HashSet<String>();
        for (var row : Facts.rows("card-issuers.txt")) {
            row.stream().skip(1).forEach(prefix -> issuers.add(row.getFirst() + "." + prefix));
        }
        return issuers;
    }

    /// Evidence that some neighbouring groups are the number of a card.
    static int evidence(Groups groups, int from, int to) {
        if (!Groups.isOneOf(SHAPES, groups.shape(from, to, 0)) || !groups.isUniform(from, to)) {
            return Evidence.REFUSED;
        }
        var evidence = evidence(groups.digits(), groups.first(from), groups.count(from, to));
        return evidence == Evidence.REFUSED ? evidence : evidence | Evidence.WRITING.bitIf(from < to);
    }

    /// Evidence that the digits at an offset are the number of a card.
    static int evidence(char[] digits, int at, int count) {
        if (!isChecked(digits, at, count)) {
            return Evidence.REFUSED;
        }
        if (hasIssuer(digits, at, count)) {
            return Evidence.CHECK.bit() | Evidence.ISSUER.bit();
        }
        return hasScheme(digits, at, count) ? Evidence.CHECK.bit() | Evidence.SCHEME.bit() : Evidence.REFUSED;
    }

    /// Every second digit from the right, but for the last, is doubled; the digits of all then add up to a
    /// multiple of ten.
    static boolean isChecked(char[] digits, int at, int count) {
        var sum = 0;
        for (var i = 0; i < count; i++) {
            var digit = digits[at + count - 1 - i] - '0';
            var doubled = 2 * digit;
            sum += i % 2 == 0 ? digit : doubled / 10 + doubled % 10;
        }
        return sum % 10 == 0;
    }

    private static boolean hasIssuer(char[] digits, int at, int count) {
        for (var length = SHORTEST_PREFIX; length <= LONGEST_PREFIX; length++) {
            if (ISSUERS.contains(count + "." + new String(digits, at, length))) {
                return true;
            }
        }
        return false;
    }

    /// UnionPay 62 has sixteen to nineteen digits; Visa 4, Mastercard 51 to 55 and 2221 to 2720, JCB 3528 to
    /// 3589 have sixteen here.
    private static boolean hasScheme(char[] digits, int at, int count) {
        var first = 10 * (digits[at] - '0') + digits[at + 1] - '0';
        var four = 100 * first + 10 * (digits[at + 2] - '0') + digits[at + 3] - '0';
        if (first == 62) {
            return true;
        }
        return count == SHORTEST
                && (first / 10 == 4
                        || (first >= 51 && first <= 55)
                        || (four >= 2221 && four <= 2720)
                        || (four >= 3528 && four <= 3589));
    }
}
