package dev.ceyuan.proofs;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/// A SHA-256 digest: the hash of a leaf, of a node, or the root of a tree.
public final class Digest {
    /// Bytes of a digest.
    public static final int LENGTH = 32;

    private final byte[] bytes;

    private Digest(byte[] bytes) {
        this.bytes = bytes;
    }

    /// @throws IllegalArgumentException if there are not 32 bytes
    public static Digest of(byte[] bytes) {
        return of(bytes, 0, bytes.length);
    }

    /// A part of an array.
    ///
    /// @throws IllegalArgumentException if the part has not 32 bytes
    public static Digest of(byte[] bytes, int from, int to) {
        if (to - from != LENGTH) {
            throw new IllegalArgumentException("a digest has 32 bytes (%d)".formatted(to - from));
        }
        return new Digest(Arrays.copyOfRange(bytes, from, to));
    }

    /// Reads the standard base64 form.
    ///
    /// @throws IllegalArgumentException if it is none
    public static Digest parse(String base64) {
        return of(StrictBase64.decode(base64));
    }

    /// SHA-256 of what the hasher has taken up.
    static Digest finish(MessageDigest hasher) {
        return new Digest(hasher.digest());
    }

    static MessageDigest hasher() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    void updateTo(MessageDigest hasher) {
        hasher.update(bytes);
    }

    void copyTo(byte[] target, int at) {
        System.arraycopy(bytes, 0, target, at, LENGTH);
    }

    /// A copy.
    public byte[] bytes() {
        return bytes.clone();
    }

    /// Lower-case hexadecimal.
    public String hex() {
        return HexFormat.of().formatHex(bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Digest digest && MessageDigest.isEqual(bytes, digest.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /// The standard base64 form.
    @Override
    public String toString() {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
