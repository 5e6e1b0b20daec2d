package dev.ceyuan.platform.identity;

import java.time.Instant;

/// A session of someone who has signed in. Its id names it and opens nothing.
///
/// @param current true for the session that asks
public record OpenSession(String id, Instant startedAt, Instant lastUsedAt, Instant expiresAt, boolean current) {}
