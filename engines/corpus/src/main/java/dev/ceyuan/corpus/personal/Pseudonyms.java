package dev.ceyuan.corpus.personal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Gives each value a name that is the same wherever the value stands, and from which nobody without the key
/// can compute the value: the beginning of HMAC-SHA-256 (RFC 2104) over kind and canonical value.
///
/// Twelve letters are 56 bits: that two of a million values get the same name has a probability of 5·10⁻⁶.
/// No digits, so that a name cannot be taken for a number.
final class Pseudonyms {
    static final int LEAST_KEY_BYTES = 32;

    private static final String ALGORITHM = "HmacSHA256";
    private static final int LETTERS = 26;

    private final Mac mac;

    Pseudonyms(byte[] key) {
        try {
            mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(ALGORITHM, e);
        }
    }

    /// @param value canonical
    String of(PersonalKind kind, String value) {
        mac.update(kind.written().getBytes(StandardCharsets.US_ASCII));
        mac.update((byte) 0);
        var rest = ByteBuffer.wrap(mac.doFinal(value.getBytes(StandardCharsets.UTF_8)))
                .getLong();
        var name = new StringBuilder(Tokens.PSEUDONYM_LENGTH);
        while (name.length() < Tokens.PSEUDONYM_LENGTH) {
            name.append((char) ('a' + Long.remainderUnsigned(rest, LETTERS)));
            rest = Long.divideUnsigned(rest, LETTERS);
        }
        return name.toString();
    }
}
