package dev.ceyuan.platform.identity;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// An address in the one form under which accounts are found: NFKC, stripped, lower case.
record EmailAddress(String value) {
    private static final int MAX_LENGTH = 254;
    private static final Pattern SHAPE =
            Pattern.compile("[^@\\s\\p{Cntrl}<>\"(),:;]{1,64}@[^@\\s\\p{Cntrl}<>\"(),:;]+");

    EmailAddress {
        if (!value.equals(canonical(value)) || !fits(value)) {
            throw new IllegalArgumentException("Not an address in canonical form (%s)".formatted(value));
        }
    }

    /// The address typed, or nothing if it is none.
    static Optional<EmailAddress> parse(String typed) {
        var canonical = canonical(typed);
        return fits(canonical) ? Optional.of(new EmailAddress(canonical)) : Optional.empty();
    }

    /// The address typed by someone who wants it kept.
    ///
    /// @throws IdentityRefused `EMAIL_INVALID`
    static EmailAddress of(String typed) {
        return parse(typed).orElseThrow(() -> new IdentityRefused(IdentityRefused.Kind.EMAIL_INVALID));
    }

    /// True if mail to both would reach one mailbox: a tag after `+` names no other person.
    boolean reachesSameMailbox(EmailAddress other) {
        return withoutTag().equals(other.withoutTag());
    }

    private String withoutTag() {
        int at = value.lastIndexOf('@');
        int plus = value.indexOf('+');
        return plus > 0 && plus < at ? value.substring(0, plus) + value.substring(at) : value;
    }

    private static String canonical(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
    }

    private static boolean fits(String value) {
        return value.length() <= MAX_LENGTH && SHAPE.matcher(value).matches();
    }
}
