package dev.ceyuan.benchmarks;

/// Check digits, computed from the standards and by nothing of the engine that is measured.
final class CheckDigits {
    private static final String CODE = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int[] ORGANISATION = {3, 7, 9, 10, 5, 8, 4, 2};

    private CheckDigits() {}

    /// Of a resident identity number: ISO 7064 MOD 11-2 (GB 11643-1999), from the left by Horner's rule.
    static char resident(String seventeen) {
        var product = 0;
        for (var i = 0; i < seventeen.length(); i++) {
            product = (product + seventeen.charAt(i) - '0') * 2 % 11;
        }
        var check = (12 - product) % 11;
        return check == 10 ? 'X' : (char) ('0' + check);
    }

    /// Of a card number (ISO/IEC 7812-1, Annex B): the sum of all digits is divisible by ten, every second one from the
    /// right being doubled and its digits summed.
    static char luhn(String digits) {
        var sum = 0;
        for (var i = 0; i < digits.length(); i++) {
            var digit = digits.charAt(digits.length() - 1 - i) - '0';
            var twice = i % 2 == 0 ? 2 * digit : digit;
            sum += twice / 10 + twice % 10;
        }
        return (char) ('0' + Math.floorMod(-sum, 10));
    }

    /// Of a unified social credit code (GB 32100-2015): weights 3ⁱ modulo 31 over an alphabet of 31 signs.
    static char credit(String seventeen) {
        var weight = 1;
        var sum = 0;
        for (var i = 0; i < seventeen.length(); i++) {
            sum += CODE.indexOf(seventeen.charAt(i)) * weight;
            weight = weight * 3 % 31;
        }
        return CODE.charAt(Math.floorMod(-sum, 31));
    }

    /// Of the code of an organisation (GB 11714-1997), which is part of the credit code.
    static char organisation(String eight) {
        var sum = 0;
        for (var i = 0; i < eight.length(); i++) {
            sum += Character.digit(eight.charAt(i), 36) * ORGANISATION[i];
        }
        var check = Math.floorMod(-sum, 11);
        return check == 10 ? 'X' : (char) ('0' + check);
    }

    /// Another digit or letter than this one.
    static char other(char check) {
        return check == '9' || check == 'X' ? '0' : (char) (check + 1);
    }
}
