package dev.ceyuan.platform.audit;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One line of the log as it is read back. Digests are SHA-256 in lower-case hexadecimal.
public record AuditEvent(
        long seq,
        UUID id,
        Instant at,
        String actor,
        String act,
        String objectKind,
        String objectId,
        @Nullable String beforeDigest,
        @Nullable String afterDigest) {}
