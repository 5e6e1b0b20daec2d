package dev.ceyuan.platform.audit;

import java.time.Instant;

/// A public key that signs checkpoints.
///
/// @param verifier in the form `name+id+key` of [signed-note](https://c2sp.org/signed-note)
/// @param since    when it was first used
public record LogKey(String verifier, Instant since) {}
