package dev.ceyuan.platform.web.identity;

import java.time.Instant;

/// A link that has just been issued, shown this once.
///
/// @param href     the whole address
/// @param email    whom to give it to
/// @param titleKey key of what it is
public record IssuedLinkView(String href, String email, Instant expiresAt, String titleKey) {}
