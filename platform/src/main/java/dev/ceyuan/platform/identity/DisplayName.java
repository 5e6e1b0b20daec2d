package dev.ceyuan.platform.identity;

import java.text.Normalizer;
import java.util.regex.Pattern;

/// A name fit to be shown: NFC, stripped, 1–100 characters, none of them invisible or turning the direction
/// of text.
final class DisplayName {
    private static final int MAX_LENGTH = 100;
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cn}\\p{Zl}\\p{Zp}]");

    private DisplayName() {}

    /// @throws IdentityRefused `NAME_INVALID`
    static String of(String typed) {
        var name = Normalizer.normalize(typed, Normalizer.Form.NFC).strip();
        if (name.isEmpty()
                || name.length() > MAX_LENGTH
                || INVISIBLE.matcher(name).find()) {
            throw new IdentityRefused(IdentityRefused.Kind.NAME_INVALID);
        }
        return name;
    }
}
