package dev.ceyuan.corpus.dataset;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// SHA-256 as the JDK computes it, apart from the code that is tested.
final class Sha256 {
    private Sha256() {}

    static byte[] bytes(byte[]... parts) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var part : parts) {
                digest.update(part);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static String of(byte[] bytes) {
        return HexFormat.of().formatHex(bytes(bytes));
    }
}
