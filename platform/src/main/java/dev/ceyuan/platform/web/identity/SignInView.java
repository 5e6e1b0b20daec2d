package dev.ceyuan.platform.web.identity;

import org.jspecify.annotations.Nullable;

/// The sign-in page.
///
/// @param returnPath  where to go afterwards
/// @param email       what was typed before
/// @param message     key of what to say, null for nothing
/// @param waitSeconds how long to wait before the next attempt, 0 for not at all
/// @param openId      what the OpenID provider is called, null if there is none
public record SignInView(
        String returnPath,
        String email,
        @Nullable String message,
        long waitSeconds,
        @Nullable String openId) {}
