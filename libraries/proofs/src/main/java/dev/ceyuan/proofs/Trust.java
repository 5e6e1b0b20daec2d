package dev.ceyuan.proofs;

import java.util.List;
import java.util.Optional;

/// What a verifier knows beforehand, from another place than what it verifies.
///
/// @param logKeys   keys of the log, the present one and earlier ones; every checkpoint must be signed by one, and
///                  the name of the key must be the origin of the log
/// @param witnesses keys that must have signed too
/// @param known     checkpoints that the verifier kept
public record Trust(List<VerifierKey> logKeys, List<VerifierKey> witnesses, List<Checkpoint> known) {
    public Trust {
        logKeys = List.copyOf(logKeys);
        witnesses = List.copyOf(witnesses);
        known = List.copyOf(known);
    }

    /// What is wrong with the signature of the log under a checkpoint; nothing if one of its keys signed it, or
    /// none is known.
    public Optional<Finding> ofLog(SignedNote note, Checkpoint checkpoint) {
        var size = checkpoint.size();
        for (var key : logKeys) {
            if (!key.name().equals(checkpoint.origin())) {
                continue;
            }
            switch (note.signedBy(key)) {
                case YES -> {
                    return Optional.empty();
                }
                case FORGED -> {
                    return Optional.of(new Finding.SignatureForged(size, key.name()));
                }
                case NO -> {}
            }
        }
        return logKeys.isEmpty()
                ? Optional.empty()
                : Optional.of(new Finding.NotSigned(size, logKeys.getFirst().name()));
    }

    /// What is wrong with the signatures of the witnesses under a checkpoint.
    public Optional<Finding> ofWitnesses(SignedNote note, long size) {
        for (var key : witnesses) {
            switch (note.signedBy(key)) {
                case YES -> {}
                case FORGED -> {
                    return Optional.of(new Finding.SignatureForged(size, key.name()));
                }
                case NO -> {
                    return Optional.of(new Finding.NotSigned(size, key.name()));
                }
            }
        }
        return Optional.empty();
    }
}
