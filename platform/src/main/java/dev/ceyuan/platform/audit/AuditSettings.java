package dev.ceyuan.platform.audit;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Settings of the proofs of the audit log, under `ceyuan.audit`.
///
/// @param origin            names the log for ever, such as `ai.beijing.example/audit`; read at the first start
/// @param signature         how checkpoints are signed: `ED25519`, or `SM2` (with SM3)
/// @param checkpoints       folder outside the database for signed checkpoints; null for the home folder
/// @param keyFile           file of the private key; null for the home folder. Nodes that share a database share it
/// @param pollMilliseconds  how often new events get their place in the log, 50 to 60,000
/// @param checkpointSeconds how often the log is signed at most while it grows, 1 to 86,400
/// @param background        false for a platform at rest: nothing is placed, signed or published
@ConfigurationProperties("ceyuan.audit")
record AuditSettings(
        @DefaultValue("") String origin,
        @DefaultValue("ED25519") Signature signature,
        @Nullable Path checkpoints,
        @Nullable Path keyFile,
        @DefaultValue("1000") int pollMilliseconds,
        @DefaultValue("10") int checkpointSeconds,
        @DefaultValue("true") boolean background) {

    /// The algorithms to choose from.
    enum Signature {
        ED25519,
        SM2
    }

    AuditSettings {
        if (pollMilliseconds < 50 || pollMilliseconds > 60_000) {
            throw new IllegalArgumentException(
                    "50 to 60000 (ceyuan.audit.poll-milliseconds=%d)".formatted(pollMilliseconds));
        }
        if (checkpointSeconds < 1 || checkpointSeconds > 86_400) {
            throw new IllegalArgumentException(
                    "1 to 86400 (ceyuan.audit.checkpoint-seconds=%d)".formatted(checkpointSeconds));
        }
    }
}
