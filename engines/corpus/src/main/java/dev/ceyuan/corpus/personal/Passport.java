package dev.ceyuan.corpus.personal;

/// The number of a passport or travel permit: one or two letters and seven to ten digits. It has no check
/// digit, so a word has to say what it is.
///
/// Ordinary passports: `E` and eight digits, since 2017 `E`, a letter and seven digits; before 2012 `G` and
/// eight digits. Service, diplomatic and public affairs passports: `S`, `D`, `P` and eight digits or, since
/// 2012, `SE`, `DE`, `PE` and seven. Permits: `C`, `W`, `H`, `M`, `L`, `T` and eight digits, `H` and `M` also
/// ten, `C` also a letter and seven (National Immigration Administration, samples of documents).
final class Passport {
    private static final int MAX_LENGTH = 11;

    private Passport() {}

    /// Whether the word between two offsets is one.
    static boolean isFound(Page page, int start, int end) {
        var length = end - start;
        if (length < 8 || length > MAX_LENGTH) {
            return false;
        }
        var letters = 0;
        while (letters < length && Signs.isLetter(page.at(start + letters))) {
            letters++;
        }
        var digits = length - letters;
        if (letters == 0 || letters > 2 || digits < 7) {
            return false;
        }
        for (var at = start + letters; at < end; at++) {
            if (!Signs.isDigit(page.at(at))) {
                return false;
            }
        }
        var evidence = Evidence.SHAPE.bitIf(isCustomary(page.at(start), page.at(start + letters - 1), digits));
        return new Candidate(PersonalKind.PASSPORT, start, end, false, evidence).isTakenOn(page);
    }

    private static boolean isCustomary(char first, char last, int digits) {
        return switch (first) {
            case 'E', 'C' -> digits == 8 || digits == 7;
            case 'S', 'D', 'P' -> digits == 8 || (digits == 7 && last == 'E');
            case 'H', 'M' -> digits == 8 || digits == 10;
            case 'G', 'W', 'L', 'T' -> digits == 8;
            default -> false;
        };
    }
}
