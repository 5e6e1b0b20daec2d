package dev.ceyuan.proofs;

import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.X509EncodedKeySpec;
import java.util.HexFormat;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.signers.SM2Signer;

/// Verifies signatures by raw public keys.
final class PublicKeyBytes {
    /// What stands before the 32 bytes of an Ed25519 key in X.509: RFC 8410, section 4.
    private static final byte[] ED25519_PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");

    private PublicKeyBytes() {}

    static boolean verifies(VerifierKey key, byte[] message, byte[] signature) {
        return switch (key.type()) {
            case ED25519, COSIGNATURE -> verifiesEd25519(key.publicKey(), message, signature);
            case SM2 -> verifiesSm2(key.publicKey(), message, signature);
        };
    }

    private static boolean verifiesEd25519(byte[] key, byte[] message, byte[] signature) {
        try {
            var verifier = Signature.getInstance("Ed25519");
            verifier.initVerify(ed25519(key));
            verifier.update(message);
            return verifier.verify(signature);
        } catch (SignatureException | InvalidKeySpecException | InvalidKeyException malformed) {
            return false;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform since 15 has Ed25519", e);
        }
    }

    private static PublicKey ed25519(byte[] key) throws GeneralSecurityException {
        var encoded = new byte[ED25519_PREFIX.length + key.length];
        System.arraycopy(ED25519_PREFIX, 0, encoded, 0, ED25519_PREFIX.length);
        System.arraycopy(key, 0, encoded, ED25519_PREFIX.length, key.length);
        return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
    }

    private static boolean verifiesSm2(byte[] key, byte[] message, byte[] signature) {
        try {
            var point = Sm2.DOMAIN.getCurve().decodePoint(key);
            var verifier = new SM2Signer();
            verifier.init(false, new ECPublicKeyParameters(point, Sm2.DOMAIN));
            verifier.update(message, 0, message.length);
            return verifier.verifySignature(signature);
        } catch (IllegalArgumentException notOnTheCurve) {
            return false;
        }
    }
}
