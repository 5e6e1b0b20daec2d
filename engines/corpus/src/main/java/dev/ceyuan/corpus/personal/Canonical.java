package dev.ceyuan.corpus.personal;

/// The one form of a value that is written in many ways.
final class Canonical {
    private static final String COUNTRY = "86";
    private static final int MOBILE_LENGTH = 11;

    private Canonical() {}

    /// @param written the value as it stands in a text
    static String of(PersonalKind kind, CharSequence written) {
        return switch (kind) {
            case EMAIL, WECHAT -> lower(written);
            case RESIDENT_ID -> residentId(alphanumeric(written));
            case MOBILE -> mobile(alphanumeric(written));
            case LANDLINE -> landline(alphanumeric(written));
            case NUMBER_PLATE -> plate(written);
            case BANK_CARD, CREDIT_CODE, PASSPORT, QQ -> alphanumeric(written);
        };
    }

    private static String lower(CharSequence written) {
        var lower = new StringBuilder(written.length());
        for (var i = 0; i < written.length(); i++) {
            lower.append(Signs.lower(Signs.plain(written.charAt(i))));
        }
        return lower.toString();
    }

    private static String alphanumeric(CharSequence written) {
        var kept = new StringBuilder(written.length());
        for (var i = 0; i < written.length(); i++) {
            var c = Signs.plain(written.charAt(i));
            if (Signs.isAlphanumeric(c)) {
                kept.append(Signs.upper(c));
            }
        }
        return kept.toString();
    }

    /// A number of fifteen digits is the same as the one of eighteen that took its place (GB 11643-1999).
    private static String residentId(String digits) {
        if (digits.length() != ResidentId.OLD_LENGTH) {
            return digits;
        }
        var longer = digits.substring(0, 6) + "19" + digits.substring(6);
        return longer + ResidentId.checkDigit(longer.toCharArray(), 0);
    }

    private static String mobile(String digits) {
        return digits.substring(digits.length() - MOBILE_LENGTH);
    }

    /// With the 0 of the area code, without the country code.
    private static String landline(String digits) {
        var national = digits;
        if (national.startsWith("00" + COUNTRY)) {
            national = national.substring(4);
        } else if (national.startsWith(COUNTRY) && national.length() > 9) {
            national = national.substring(2);
        }
        return national.length() > 9 && national.charAt(0) != '0' ? "0" + national : national;
    }

    private static String plate(CharSequence written) {
        var kept = new StringBuilder(written.length());
        for (var i = 0; i < written.length(); i++) {
            var c = Signs.plain(written.charAt(i));
            if (Signs.isAlphanumeric(c) || Signs.isHan(c)) {
                kept.append(Signs.upper(c));
            }
        }
        return kept.toString();
    }
}
