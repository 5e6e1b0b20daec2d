package dev.ceyuan.proofs;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.ToIntFunction;

/// How a note is signed, after [signed-note](https://c2sp.org/signed-note).
public enum SignatureType {
    /// Ed25519 over the text.
    ED25519(new byte[] {1}, 32),
    /// Ed25519 over the text and the time at which a witness saw it:
    /// [tlog-cosignature](https://c2sp.org/tlog-cosignature).
    COSIGNATURE(new byte[] {4}, 32),
    /// SM2 with SM3 over the text, as GB/T 32918.2 has it with the user identity `1234567812345678` of GB/T 35276.
    /// C2SP has no number for it: the type is 0xff and a name.
    SM2(named("ceyuan.dev/sm2-sm3"), 65);

    private final byte[] mark;
    private final int keyLength;

    SignatureType(byte[] mark, int keyLength) {
        this.mark = mark;
        this.keyLength = keyLength;
    }

    private static byte[] named(String name) {
        var bytes = name.getBytes(StandardCharsets.US_ASCII);
        var mark = new byte[bytes.length + 1];
        mark[0] = (byte) 0xff;
        System.arraycopy(bytes, 0, mark, 1, bytes.length);
        return mark;
    }

    /// A key with the bytes before it that stand for the type.
    byte[] marked(byte[] key) {
        return ByteBuffer.allocate(mark.length + key.length).put(mark).put(key).array();
    }

    /// Bytes of a public key.
    int keyLength() {
        return keyLength;
    }

    /// The type of a marked key.
    ///
    /// @param keyLength bytes of a key of each type
    static Optional<SignatureType> of(byte[] marked, ToIntFunction<SignatureType> keyLength) {
        return Arrays.stream(values())
                .filter(type -> marked.length == type.mark.length + keyLength.applyAsInt(type)
                        && Arrays.equals(marked, 0, type.mark.length, type.mark, 0, type.mark.length))
                .findFirst();
    }
}
