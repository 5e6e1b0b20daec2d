package dev.ceyuan.proofs;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import org.bouncycastle.crypto.CryptoException;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.params.ParametersWithRandom;
import org.bouncycastle.crypto.signers.Ed25519Signer;
import org.bouncycastle.crypto.signers.SM2Signer;
import org.bouncycastle.math.ec.FixedPointCombMultiplier;

/// Signs with raw private keys of 32 bytes: the seed of Ed25519 (RFC 8032), the number of SM2.
record PrivateKeyBytes(SignatureType type, byte[] key) {
    private static final int LENGTH = 32;
    private static final String PLACE = "private key";
    private static final String EXPECTED = "32 bytes of Ed25519, cosignature or SM2 in base64";
    private static final SecureRandom RANDOM = new SecureRandom();

    static PrivateKeyBytes generate(SignatureType type) {
        var key = new byte[LENGTH];
        do {
            RANDOM.nextBytes(key);
        } while (type == SignatureType.SM2 && !isSm2Number(key));
        return new PrivateKeyBytes(type, key);
    }

    static PrivateKeyBytes parse(String base64) throws Malformed {
        var marked = StrictBase64.decode(base64, PLACE, EXPECTED);
        var type = SignatureType.of(marked, _ -> LENGTH).orElseThrow(() -> new Malformed(PLACE, EXPECTED));
        return sound(new PrivateKeyBytes(type, Arrays.copyOfRange(marked, marked.length - LENGTH, marked.length)));
    }

    private static PrivateKeyBytes sound(PrivateKeyBytes key) throws Malformed {
        if (key.type == SignatureType.SM2 && !isSm2Number(key.key)) {
            throw new Malformed(PLACE, "a number from 1 to n - 2");
        }
        return key;
    }

    /// From 1 to n - 2: GB/T 32918.1, section 6.1.
    private static boolean isSm2Number(byte[] key) {
        var number = new BigInteger(1, key);
        return number.signum() > 0 && number.compareTo(Sm2.DOMAIN.getN().subtract(BigInteger.TWO)) <= 0;
    }

    byte[] publicKey() {
        return switch (type) {
            case ED25519, COSIGNATURE ->
                new Ed25519PrivateKeyParameters(key).generatePublicKey().getEncoded();
            case SM2 ->
                new FixedPointCombMultiplier()
                        .multiply(Sm2.DOMAIN.getG(), new BigInteger(1, key))
                        .normalize()
                        .getEncoded(false);
        };
    }

    byte[] sign(byte[] message) {
        try {
            return switch (type) {
                case ED25519, COSIGNATURE -> {
                    var signer = new Ed25519Signer();
                    signer.init(true, new Ed25519PrivateKeyParameters(key));
                    signer.update(message, 0, message.length);
                    yield signer.generateSignature();
                }
                case SM2 -> {
                    var signer = new SM2Signer();
                    var number = new ECPrivateKeyParameters(new BigInteger(1, key), Sm2.DOMAIN);
                    signer.init(true, new ParametersWithRandom(number, RANDOM));
                    signer.update(message, 0, message.length);
                    yield signer.generateSignature();
                }
            };
        } catch (CryptoException e) {
            throw new IllegalStateException("cannot sign", e);
        }
    }

    /// With the mark of its type before it.
    String encoded() {
        return Base64.getEncoder().encodeToString(type.marked(key));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PrivateKeyBytes that && that.type == type && Arrays.equals(that.key, key);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(key);
    }

    /// The key stays secret.
    @Override
    public String toString() {
        return "private key of " + type;
    }
}
