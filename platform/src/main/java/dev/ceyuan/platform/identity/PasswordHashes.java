package dev.ceyuan.platform.identity;

import java.util.concurrent.Semaphore;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/// Hashes passwords with Argon2id and checks them; only so many at one time, since each takes its memory.
@Component
class PasswordHashes {
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;

    private final Argon2PasswordEncoder encoder;
    private final Semaphore places;
    private final int maxLength;
    private final String nobodysHash;

    PasswordHashes(IdentityProperties properties) {
        var settings = properties.password();
        this.encoder = new Argon2PasswordEncoder(
                SALT_BYTES, HASH_BYTES, settings.lanes(), settings.memoryKib(), settings.iterations());
        this.places = new Semaphore(settings.concurrentHashes(), true);
        this.maxLength = settings.maxLength();
        this.nobodysHash = hash(OneTimeToken.random().text());
    }

    String hash(String password) {
        places.acquireUninterruptibly();
        try {
            return encode(PasswordPolicy.normalized(password));
        } finally {
            places.release();
        }
    }

    /// False at once for a password longer than any that could have been set.
    boolean matches(String password, String hash) {
        if (password.length() > maxLength) {
            return false;
        }
        places.acquireUninterruptibly();
        try {
            return encoder.matches(PasswordPolicy.normalized(password), hash);
        } finally {
            places.release();
        }
    }

    /// Takes as long as [#matches] and finds that it does not, so that no clock tells who has an account.
    boolean matchesNobody(String password) {
        boolean _ = matches(password, nobodysHash);
        return false;
    }

    /// True if the hash was made with other parameters than the present ones.
    boolean isOutdated(String hash) {
        return encoder.upgradeEncoding(hash);
    }

    private String encode(String normalized) {
        var hash = encoder.encode(normalized);
        if (hash == null) {
            throw new IllegalStateException("Argon2 gave no hash");
        }
        return hash;
    }
}
