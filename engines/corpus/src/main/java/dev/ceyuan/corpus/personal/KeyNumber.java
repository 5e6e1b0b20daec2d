package dev.ceyuan.corpus.personal;

import java.util.ArrayList;
import java.util.List;

/// A long number in a key, which letters may be stuck to: `user13800138000`, `13800138000a`.
///
/// @param start  its offset in the key
/// @param digits of it; one with seventeen has an `X` if one follows, the check digit of a resident
record KeyNumber(int start, String digits) {
    /// Fewer are personal only if a word says so.
    private static final int FEWEST = 11;

    private static final int MOST = 19;

    /// Where letters and digits change more often, as in a digest, it is no number with something stuck
    /// to it.
    private static final int MOST_BORDERS = 2;

    /// All that there are in a key, in its order.
    static List<KeyNumber> in(String key) {
        var numbers = new ArrayList<KeyNumber>();
        var at = 0;
        while (at < key.length()) {
            var start = at;
            while (at < key.length() && Signs.isAlphanumeric(Signs.plain(key.charAt(at)))) {
                at++;
            }
            if (at - start >= FEWEST && borders(key, start, at) <= MOST_BORDERS) {
                addAll(key, start, at, numbers);
            }
            at++;
        }
        return numbers;
    }

    private static int borders(String key, int start, int end) {
        var borders = 0;
        for (var at = start + 1; at < end; at++) {
            borders += isDigit(key, at) == isDigit(key, at - 1) ? 0 : 1;
        }
        return borders;
    }

    private static void addAll(String key, int start, int end, List<KeyNumber> numbers) {
        var at = start;
        while (at < end) {
            var first = at;
            while (at < end && isDigit(key, at)) {
                at++;
            }
            var hasCheck =
                    at - first == ResidentId.LENGTH - 1 && at < end && Signs.upper(Signs.plain(key.charAt(at))) == 'X';
            var last = hasCheck ? at + 1 : at;
            if (last - first >= FEWEST && last - first <= MOST) {
                numbers.add(new KeyNumber(first, key.substring(first, last)));
            }
            at = Math.max(last, at + 1);
        }
    }

    private static boolean isDigit(String key, int at) {
        return Signs.isDigit(Signs.plain(key.charAt(at)));
    }
}
