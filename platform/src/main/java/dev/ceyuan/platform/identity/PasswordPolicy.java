package dev.ceyuan.platform.identity;

import dev.ceyuan.platform.identity.IdentityRefused.Kind;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Judges passwords by length and by whether they are among the first to be tried; asks for no kinds of
/// characters.
///
/// Follows NIST SP 800-63B-4, section 3.1.1.2: no composition rules, no forced change, a block list, NFKC.
@Component
class PasswordPolicy {
    private static final int SHORTEST_NAME_LOOKED_FOR = 4;
    /// A secret that is the owner's name and at most this many other characters is no secret.
    private static final int FEWEST_OTHER_CHARACTERS = 8;

    private final IdentityProperties.Password settings;
    private final GuessablePasswords common;

    PasswordPolicy(IdentityProperties properties, GuessablePasswords common) {
        this.settings = properties.password();
        this.common = common;
    }

    /// The one form in which a password is judged and hashed, however a keyboard composed it.
    static String normalized(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC);
    }

    /// @throws IdentityRefused one of the `PASSWORD_…` kinds
    void require(String typed, String email, String displayName) {
        faultOf(typed, email, displayName).ifPresent(kind -> {
            throw new IdentityRefused(kind);
        });
    }

    Optional<Kind> faultOf(String typed, String email, String displayName) {
        if (typed.length() > settings.maxLength()) {
            return Optional.of(Kind.PASSWORD_TOO_LONG);
        }
        var password = normalized(typed);
        if (password.codePointCount(0, password.length()) < settings.minLength()) {
            return Optional.of(Kind.PASSWORD_TOO_SHORT);
        }
        if (common.contains(password)) {
            return Optional.of(Kind.PASSWORD_COMMON);
        }
        var owner = Arrays.asList(email, email.substring(0, email.indexOf('@')), displayName);
        return owner.stream().anyMatch(name -> isMostly(name, password))
                ? Optional.of(Kind.PASSWORD_NAMES_OWNER)
                : Optional.empty();
    }

    private static boolean isMostly(String name, String password) {
        var folded = normalized(name).toLowerCase(Locale.ROOT);
        return folded.length() >= SHORTEST_NAME_LOOKED_FOR
                && password.toLowerCase(Locale.ROOT).contains(folded)
                && password.length() - folded.length() < FEWEST_OTHER_CHARACTERS;
    }
}
