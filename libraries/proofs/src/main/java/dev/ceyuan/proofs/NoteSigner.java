package dev.ceyuan.proofs;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;

/// A private key that signs notes.
public final class NoteSigner {
    private static final String HEAD = "PRIVATE+KEY+";

    private final PrivateKeyBytes key;
    private final VerifierKey verifier;
    private final Clock clock;

    private NoteSigner(PrivateKeyBytes key, VerifierKey verifier, Clock clock) {
        this.key = key;
        this.verifier = verifier;
        this.clock = clock;
    }

    /// Makes a new key.
    ///
    /// @param clock tells a witness the time; others do not ask it
    public static NoteSigner generate(String name, SignatureType type, Clock clock) {
        var key = PrivateKeyBytes.generate(type);
        return new NoteSigner(key, new VerifierKey(name, type, key.publicKey()), clock);
    }

    /// Takes up a key that [#secret] wrote, or another program that keeps keys of signed notes.
    ///
    /// @throws Malformed if the text is none
    public static NoteSigner of(String secret, Clock clock) throws Malformed {
        var parts = secret.strip().split("\\+", 5);
        if (parts.length != 5 || !secret.startsWith(HEAD) || !VerifierKey.isName(parts[2])) {
            throw new Malformed("private key", HEAD + "name+id+key");
        }
        var key = PrivateKeyBytes.parse(parts[4]);
        var verifier = new VerifierKey(parts[2], key.type(), key.publicKey());
        if (!verifier.idHex().equals(parts[3])) {
            throw new Malformed("private key", "the id " + verifier.idHex());
        }
        return new NoteSigner(key, verifier, clock);
    }

    /// The key as text, to be kept where nobody else reads it.
    public String secret() {
        return "%s%s+%s+%s".formatted(HEAD, verifier.name(), verifier.idHex(), key.encoded());
    }

    /// What others verify its signatures by.
    public VerifierKey verifier() {
        return verifier;
    }

    /// Signs a text.
    NoteSignature sign(String text) {
        if (key.type() != SignatureType.COSIGNATURE) {
            return new NoteSignature(verifier.name(), verifier.id(), key.sign(text.getBytes(StandardCharsets.UTF_8)));
        }
        var time = clock.instant().getEpochSecond();
        var signature = key.sign(NoteSignature.cosigned(time, text));
        return new NoteSignature(
                verifier.name(),
                verifier.id(),
                ByteBuffer.allocate(Long.BYTES + signature.length)
                        .putLong(time)
                        .put(signature)
                        .array());
    }
}
