package dev.ceyuan.platform.registry;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A unified social credit code (统一社会信用代码) as GB 32100-2015 defines it.
///
/// Eighteen characters: registering authority, category within it, six digits of the authority's region
/// (GB/T 2260), nine characters of the subject's own code, one check character. The letters I, O, S, V and
/// Z do not occur. The subject's code has a check character of its own (GB 11714); it is not tested,
/// because the check character of the whole covers it.
public record CreditCode(String value) {

    private static final int LENGTH = 18;
    private static final int REGION_START = 2;
    private static final int SUBJECT_START = 8;
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    /// 3^i mod 31 for i = 0 to 16: the weights of the first seventeen characters.
    private static final int[] WEIGHTS = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};

    /// Registering authority → its categories of organisation.
    private static final Map<Character, String> CATEGORIES = Map.ofEntries(
            Map.entry('1', "1239"),
            Map.entry('2', "19"),
            Map.entry('3', "123459"),
            Map.entry('4', "19"),
            Map.entry('5', "1239"),
            Map.entry('6', "129"),
            Map.entry('7', "129"),
            Map.entry('8', "19"),
            Map.entry('9', "1239"),
            Map.entry('A', "19"),
            Map.entry('N', "1239"),
            Map.entry('Y', "1"));

    /// First two digits of a region; 10 is what the authorities of the State Council register themselves.
    private static final Set<String> PROVINCES = Set.of(
            "10", "11", "12", "13", "14", "15", "21", "22", "23", "31", "32", "33", "34", "35", "36", "37", "41", "42",
            "43", "44", "45", "46", "50", "51", "52", "53", "54", "61", "62", "63", "64", "65", "71", "81", "82");

    /// @throws IllegalArgumentException if [#defectOf] finds one
    public CreditCode {
        var defect = defectOf(value);
        if (defect.isPresent()) {
            throw new IllegalArgumentException("No unified social credit code (%s, %s)".formatted(value, defect.get()));
        }
    }

    /// What makes a text no code; the first rule that is broken, in the order of [Defect].
    public static Optional<Defect> defectOf(String text) {
        if (text.length() != LENGTH) {
            return Optional.of(Defect.LENGTH);
        }
        if (!text.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0)) {
            return Optional.of(Defect.ALPHABET);
        }
        var categories = CATEGORIES.get(text.charAt(0));
        if (categories == null) {
            return Optional.of(Defect.AUTHORITY);
        }
        if (categories.indexOf(text.charAt(1)) < 0) {
            return Optional.of(Defect.CATEGORY);
        }
        if (!isRegion(text.substring(REGION_START, SUBJECT_START))) {
            return Optional.of(Defect.REGION);
        }
        return checkCharacter(text) == text.charAt(LENGTH - 1) ? Optional.empty() : Optional.of(Defect.CHECK);
    }

    /// The text as a code is written: without blanks and hyphens, full width made half, in capitals.
    public static String tidy(String text) {
        var tidy = new StringBuilder(LENGTH);
        for (var c : text.toCharArray()) {
            var half = c >= '\uff01' && c <= '\uff5e' ? (char) (c - 0xfee0) : c;
            if (!Character.isWhitespace(half) && half != '-' && half != '\u3000' && half != '\u00a0') {
                tidy.append(half);
            }
        }
        return tidy.toString().toUpperCase(Locale.ROOT);
    }

    /// The nine characters that stay with a legal person when another authority registers it.
    public String subject() {
        return value.substring(SUBJECT_START, LENGTH - 1);
    }

    private static boolean isRegion(String region) {
        return region.chars().allMatch(c -> c >= '0' && c <= '9') && PROVINCES.contains(region.substring(0, 2));
    }

    private static char checkCharacter(String text) {
        var sum = 0;
        for (var i = 0; i < WEIGHTS.length; i++) {
            sum += ALPHABET.indexOf(text.charAt(i)) * WEIGHTS[i];
        }
        return ALPHABET.charAt((ALPHABET.length() - sum % ALPHABET.length()) % ALPHABET.length());
    }

    /// The rule of GB 32100-2015 that a text breaks.
    public enum Defect {
        /// It has not eighteen characters.
        LENGTH,
        /// It has a character that is neither a digit nor a capital other than I, O, S, V, Z.
        ALPHABET,
        /// The first character names no registering authority.
        AUTHORITY,
        /// The second character names no category of that authority.
        CATEGORY,
        /// Characters 3 to 8 are no region.
        REGION,
        /// The last character does not fit the others: somewhere a character is mistyped.
        CHECK
    }
}
