package dev.ceyuan.proofs;

import java.util.Base64;

/// Base64 in which every byte string has one form: what only looks different is refused.
final class StrictBase64 {
    private StrictBase64() {}

    /// @throws IllegalArgumentException if it is not the one form
    static byte[] decode(String text) {
        var bytes = Base64.getDecoder().decode(text);
        if (!Base64.getEncoder().encodeToString(bytes).equals(text)) {
            throw new IllegalArgumentException("not the one form of these bytes");
        }
        return bytes;
    }

    /// @throws Malformed with this place and what is expected there, if it is not the one form
    static byte[] decode(String text, String place, String expected) throws Malformed {
        try {
            return decode(text);
        } catch (IllegalArgumentException e) {
            throw new Malformed(place, expected);
        }
    }
}
