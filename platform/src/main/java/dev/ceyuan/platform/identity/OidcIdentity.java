package dev.ceyuan.platform.identity;

import org.jspecify.annotations.Nullable;

/// Who an OpenID provider says someone is, after its signature has been checked.
///
/// @param verifiedEmail the address, only if the provider says that it has verified it
/// @param name          how the provider calls the person, for the display name
public record OidcIdentity(
        String issuer,
        String subject,
        @Nullable String verifiedEmail,
        @Nullable String name) {
    public OidcIdentity {
        if (issuer.isBlank() || subject.isBlank()) {
            throw new IllegalArgumentException("An identity has an issuer and a subject (%s)".formatted(issuer));
        }
    }
}
