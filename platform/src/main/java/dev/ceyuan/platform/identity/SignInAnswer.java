package dev.ceyuan.platform.identity;

import java.time.Duration;
import java.util.UUID;

/// What became of an attempt to sign in.
public sealed interface SignInAnswer {

    /// Welcome.
    record Accepted(UUID account) implements SignInAnswer {}

    /// No. Whether the account exists, is disabled, or has another password is not said.
    record Refused() implements SignInAnswer {}

    /// The OpenID provider vouches for the person, but nobody here has invited them.
    record Unknown() implements SignInAnswer {}

    /// Too many failures; this attempt was not looked at.
    ///
    /// @param retryAfter until the next one
    record Delayed(Duration retryAfter) implements SignInAnswer {}
}
