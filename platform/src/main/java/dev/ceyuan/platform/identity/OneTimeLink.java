package dev.ceyuan.platform.identity;

import java.time.Instant;

/// A link that works once, as it is shown to whoever asked for it, and never again.
///
/// Its text never reaches a log: `toString` leaves the token out.
///
/// @param token     256 random bits in 43 characters of base64url
/// @param expiresAt from when on it no longer works
public record OneTimeLink(Purpose purpose, String token, Instant expiresAt) {

    /// What a link is for, with the page that it opens.
    public enum Purpose {
        FIRST_ACCOUNT("/first-account"),
        INVITATION("/invitation"),
        PASSWORD_RESET("/password-reset");

        private final String page;

        Purpose(String page) {
            this.page = page;
        }
    }

    /// Path and query of the link, to be put behind the address of the platform.
    public String path() {
        return purpose.page + "?token=" + token;
    }

    @Override
    public String toString() {
        return "OneTimeLink[%s, expiresAt=%s]".formatted(purpose, expiresAt);
    }
}
