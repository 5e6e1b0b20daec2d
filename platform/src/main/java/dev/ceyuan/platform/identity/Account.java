package dev.ceyuan.platform.identity;

import java.time.Instant;
import java.util.UUID;

/// One person who can sign in.
///
/// @param email in lower case; unique
public record Account(UUID id, String email, String displayName, Status status, Instant createdAt) {

    /// Whether the person may sign in.
    public enum Status {
        ACTIVE,
        DISABLED
    }

    Account withStatus(Status next) {
        return new Account(id, email, displayName, next, createdAt);
    }

    Account withDisplayName(String next) {
        return new Account(id, email, next, status, createdAt);
    }
}
