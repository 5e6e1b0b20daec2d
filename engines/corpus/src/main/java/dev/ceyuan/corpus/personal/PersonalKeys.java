package dev.ceyuan.corpus.personal;

import java.util.regex.Pattern;

/// Tells keys of documents in which there is personal data, such as a telephone number that somebody uses
/// as id, or a file that is called by it. A firm's number is none. Not for several threads.
///
/// In a key no sentence says what a number is, and signs tie it to words that in a text would speak
/// against it: `user_13800138000`, `13800138000.txt`. So a key is searched as it is, again with its signs
/// as mere separators, and for each long number by itself. What is found wrongly costs no more than the
/// key.
public final class PersonalKeys {
    /// The shortest that is found is an address such as `a@b.cn`.
    private static final int SHORTEST = 6;

    private static final int FEWEST_DIGITS = 3;

    /// How many times signs written with `%` are read as what they stand for: an address in an address
    /// has two.
    private static final int DECODED = 2;

    private static final String SEPARATORS = "_./=&?#+:,;~!%*()[]{}";

    /// In addresses of e-mail they separate nothing.
    private static final String OF_ADDRESSES = ".+%";

    /// Separates, and says nothing about what stands beside it.
    private static final char SEPARATOR = '=';

    private static final Pattern UUID = Pattern.compile(
            "(?<![0-9A-Za-z])[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{12}(?![0-9A-Za-z])");
    private static final int UUID_LENGTH = 36;

    private final Search search = new Search();
    private char[] chars = new char[64];

    /// Whether something is found in a key by its own shape: there is no text around it that says what it is.
    public boolean isPersonal(String key) {
        if (key.length() < SHORTEST || !mayBePersonal(key)) {
            return false;
        }
        var said = key;
        for (var times = 0; times < DECODED; times++) {
            if (isFound(said, 0) || isFoundApart(said)) {
                return true;
            }
            var decoded = PercentDecoding.of(said);
            if (decoded.equals(said)) {
                return false;
            }
            said = decoded;
        }
        return isFound(said, 0) || isFoundApart(said);
    }

    /// Whether there is the sign of an address, or that of a sign written otherwise, or enough digits: a number plate
    /// has
    /// three at the least, and everything else more. Most names of pages have none of these.
    private static boolean mayBePersonal(String key) {
        var digits = 0;
        for (var i = 0; i < key.length(); i++) {
            var c = key.charAt(i);
            if (c == '@' || c == '%' || c == '＠') {
                return true;
            }
            digits += (c >= '0' && c <= '9') || (c >= 0x80 && Character.isDigit(c)) ? 1 : 0;
        }
        return digits >= FEWEST_DIGITS;
    }

    private boolean isFoundApart(String key) {
        var bare = key.length() < UUID_LENGTH ? key : UUID.matcher(key).replaceAll("=".repeat(UUID_LENGTH));
        var cardsFrom = bare.contains("://") ? afterPath(bare) : 0;
        var separated = separated(bare);
        var dashless = separated.replace('-', SEPARATOR);
        return (!separated.equals(key) && isFound(separated, cardsFrom))
                || (!dashless.equals(separated) && isFound(dashless, cardsFrom))
                || isNumber(bare, cardsFrom);
    }

    /// Whether a long number is personal by itself, be it stuck to letters.
    private boolean isNumber(String key, int cardsFrom) {
        for (var number : KeyNumber.in(key)) {
            if (isFound(number.digits(), cardsFrom - number.start())) {
                return true;
            }
        }
        return false;
    }

    /// In paths of web addresses there are numbers of posts, and one in ten has the check digit of a
    /// card.
    private static int afterPath(String address) {
        var query = address.indexOf('?');
        return query < 0 ? address.length() : query;
    }

    private static String separated(String key) {
        var kept = key.indexOf('@') < 0 ? "" : OF_ADDRESSES;
        var separated = new StringBuilder(key);
        for (var i = 0; i < key.length(); i++) {
            var c = Signs.plain(key.charAt(i));
            if (SEPARATORS.indexOf(c) >= 0 && kept.indexOf(c) < 0) {
                separated.setCharAt(i, SEPARATOR);
            }
        }
        return separated.toString();
    }

    /// @param cardsFrom offset before which numbers of bank cards do not count
    private boolean isFound(String key, int cardsFrom) {
        var length = key.length();
        if (chars.length < length) {
            chars = new char[2 * length];
        }
        key.getChars(0, length, chars, 0);
        var found = search.in(chars, length);
        for (var i = 0; i < found.size(); i++) {
            var kind = found.kind(i);
            var counts =
                    kind == PersonalKind.BANK_CARD ? found.start(i) >= cardsFrom : kind != PersonalKind.CREDIT_CODE;
            if (!found.isToken(i) && counts) {
                return true;
            }
        }
        return false;
    }
}
