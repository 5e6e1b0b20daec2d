package dev.ceyuan.proofs;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/// A signature under a note.
///
/// @param name      of the key
/// @param id        of the key
/// @param signature for a cosignature with the time before it
public record NoteSignature(String name, int id, byte[] signature) {
    private static final String MARK = "\u2014 ";

    public NoteSignature {
        signature = signature.clone();
    }

    static boolean isLine(String line) {
        return line.startsWith(MARK);
    }

    /// @param place for the refusal
    static NoteSignature parse(String line, String place) throws Malformed {
        var parts = line.split(" ", -1);
        if (!isLine(line) || parts.length != 3 || !VerifierKey.isName(parts[1])) {
            throw new Malformed(place, "— name signature");
        }
        var bytes = StrictBase64.decode(parts[2], place, "a signature in base64");
        if (bytes.length <= Integer.BYTES) {
            throw new Malformed(place, "a key id and a signature");
        }
        return new NoteSignature(
                parts[1], ByteBuffer.wrap(bytes).getInt(), Arrays.copyOfRange(bytes, Integer.BYTES, bytes.length));
    }

    /// True if it names this key.
    public boolean isOf(VerifierKey key) {
        return name.equals(key.name()) && id == key.id();
    }

    /// True if this key signed this text.
    boolean verifies(VerifierKey key, String text) {
        if (key.type() != SignatureType.COSIGNATURE) {
            return PublicKeyBytes.verifies(key, text.getBytes(StandardCharsets.UTF_8), signature);
        }
        if (signature.length <= Long.BYTES) {
            return false;
        }
        var time = ByteBuffer.wrap(signature).getLong();
        return time >= 0
                && PublicKeyBytes.verifies(
                        key, cosigned(time, text), Arrays.copyOfRange(signature, Long.BYTES, signature.length));
    }

    /// When a witness says that he saw it; empty for other signatures.
    public Optional<Instant> seenAt(VerifierKey key) {
        return key.type() == SignatureType.COSIGNATURE && signature.length > Long.BYTES
                ? Optional.of(Instant.ofEpochSecond(ByteBuffer.wrap(signature).getLong()))
                : Optional.empty();
    }

    /// What a witness signs.
    static byte[] cosigned(long time, String text) {
        return "cosignature/v1\ntime %d\n%s".formatted(time, text).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public byte[] signature() {
        return signature.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NoteSignature that
                && that.name.equals(name)
                && that.id == id
                && Arrays.equals(that.signature, signature);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(signature);
    }

    /// The line under the note, without its end.
    @Override
    public String toString() {
        var bytes =
                ByteBuffer.allocate(Integer.BYTES + signature.length).putInt(id).put(signature);
        return MARK + name + " " + Base64.getEncoder().encodeToString(bytes.array());
    }
}
