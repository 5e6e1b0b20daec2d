package dev.ceyuan.proofs;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;

/// A public key with the name of its holder, by which signatures of notes are verified. Its text is a
/// [vkey](https://c2sp.org/signed-note#verifier-keys): `name+id+key`.
///
/// @param name      of the holder, without blanks and `+`
/// @param publicKey raw: 32 bytes for Ed25519, an uncompressed point for SM2
public record VerifierKey(String name, SignatureType type, byte[] publicKey) {
    public VerifierKey {
        publicKey = publicKey.clone();
        if (!isName(name) || publicKey.length != type.keyLength()) {
            throw new IllegalArgumentException("a key needs a name without blanks and %d bytes (%s, %d)"
                    .formatted(type.keyLength(), name, publicKey.length));
        }
    }

    static boolean isName(String name) {
        return !name.isEmpty()
                && name.chars()
                        .noneMatch(c -> c == '+' || c < ' ' || Character.isSpaceChar(c) || Character.isWhitespace(c));
    }

    /// Reads a vkey.
    ///
    /// @throws Malformed if it is none, or its id does not fit
    public static VerifierKey parse(String text) throws Malformed {
        var parts = text.strip().split("\\+", 3);
        if (parts.length != 3 || !isName(parts[0])) {
            throw new Malformed("key", "name+id+key");
        }
        var key = of(parts[0], StrictBase64.decode(parts[2], "key", "base64"));
        if (!key.idHex().equals(parts[1].toLowerCase(Locale.ROOT))) {
            throw new Malformed("key", "the id " + key.idHex());
        }
        return key;
    }

    private static VerifierKey of(String name, byte[] marked) throws Malformed {
        var type = SignatureType.of(marked, SignatureType::keyLength)
                .orElseThrow(() -> new Malformed("key", "Ed25519, cosignature or SM2"));
        return new VerifierKey(name, type, Arrays.copyOfRange(marked, marked.length - type.keyLength(), marked.length));
    }

    private byte[] marked() {
        return type.marked(publicKey);
    }

    /// The first four bytes of the digest of name, type and key.
    public int id() {
        var hasher = Digest.hasher();
        hasher.update((name + "\n").getBytes(StandardCharsets.UTF_8));
        hasher.update(marked());
        return ByteBuffer.wrap(hasher.digest()).getInt();
    }

    String idHex() {
        return HexFormat.of().toHexDigits(id());
    }

    @Override
    public byte[] publicKey() {
        return publicKey.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof VerifierKey key
                && key.name.equals(name)
                && key.type == type
                && Arrays.equals(key.publicKey, publicKey);
    }

    @Override
    public int hashCode() {
        return id();
    }

    /// The vkey.
    @Override
    public String toString() {
        return "%s+%s+%s".formatted(name, idHex(), Base64.getEncoder().encodeToString(marked()));
    }
}
