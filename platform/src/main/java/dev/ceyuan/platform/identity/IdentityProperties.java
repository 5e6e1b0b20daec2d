package dev.ceyuan.platform.identity;

import java.net.URI;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// The settings of `ceyuan.identity`. Every threshold of sign-in is here; the reference page explains them.
@ConfigurationProperties("ceyuan.identity")
public record IdentityProperties(
        @DefaultValue Password password,
        @DefaultValue Throttle throttle,
        @DefaultValue Session session,
        @DefaultValue Links links,
        @DefaultValue Oidc oidc) {

    /// How passwords are judged and kept.
    ///
    /// The defaults of Argon2id are the first choice of the OWASP password storage cheat sheet.
    ///
    /// @param minLength  fewest characters after NFKC, 8–64
    /// @param maxLength  most characters, so that hashing stays cheap to feed, 64–1024
    /// @param memoryKib  memory of one hash in KiB, at least 8
    /// @param iterations passes, at least 1
    /// @param lanes      degree of parallelism, at least 1
    /// @param concurrentHashes hashes computed at one time on this node; more wait
    public record Password(
            @DefaultValue("12") int minLength,
            @DefaultValue("256") int maxLength,
            @DefaultValue("19456") int memoryKib,
            @DefaultValue("2") int iterations,
            @DefaultValue("1") int lanes,
            @DefaultValue("4") int concurrentHashes) {
        public Password {
            requireRange("password.min-length", minLength, 8, 64);
            requireRange("password.max-length", maxLength, 64, 1024);
            requireRange("password.memory-kib", memoryKib, 8, 1 << 21);
            requireRange("password.iterations", iterations, 1, 100);
            requireRange("password.lanes", lanes, 1, 16);
            requireRange("password.concurrent-hashes", concurrentHashes, 1, 64);
        }
    }

    /// How attempts to sign in are slowed down: after so many free failures each further one doubles the
    /// wait.
    ///
    /// @param freePerAccount failures of one address typed before the first wait
    /// @param freePerNetwork failures from one network address before the first wait; larger, offices share one
    /// @param firstDelay     the first wait
    /// @param maxDelay       the longest wait
    /// @param forgetAfter    quiet time after which failures are forgotten
    public record Throttle(
            @DefaultValue("5") int freePerAccount,
            @DefaultValue("30") int freePerNetwork,
            @DefaultValue("2s") Duration firstDelay,
            @DefaultValue("15m") Duration maxDelay,
            @DefaultValue("24h") Duration forgetAfter) {
        public Throttle {
            requireRange("throttle.free-per-account", freePerAccount, 1, 100);
            requireRange("throttle.free-per-network", freePerNetwork, 1, 10_000);
            requirePositive("throttle.first-delay", firstDelay);
            requirePositive("throttle.max-delay", maxDelay);
            requirePositive("throttle.forget-after", forgetAfter);
        }
    }

    /// How long a session lives.
    ///
    /// @param idle     time without a request after which it ends
    /// @param absolute time after which it ends, whatever happens
    public record Session(
            @DefaultValue("30m") Duration idle,
            @DefaultValue("12h") Duration absolute) {
        public Session {
            requirePositive("session.idle", idle);
            requirePositive("session.absolute", absolute);
        }
    }

    /// How long one-time links work.
    public record Links(
            @DefaultValue("24h") Duration firstAccount,
            @DefaultValue("7d") Duration invitation,
            @DefaultValue("24h") Duration passwordReset) {
        public Links {
            requirePositive("links.first-account", firstAccount);
            requirePositive("links.invitation", invitation);
            requirePositive("links.password-reset", passwordReset);
        }
    }

    /// The OpenID provider, if there is one: an empty issuer means none.
    ///
    /// @param issuer       its issuer address, `https://…`
    /// @param name         what the button on the sign-in page calls it
    /// @param scopes       what is asked for; `openid` is always among them
    public record Oidc(
            @DefaultValue("") String issuer,
            @DefaultValue("") String clientId,
            @DefaultValue("") String clientSecret,
            @DefaultValue("OpenID") String name,
            @DefaultValue({"openid", "email", "profile"}) Set<String> scopes) {
        public Oidc {
            scopes = Set.copyOf(scopes);
            if (!issuer.isEmpty()) {
                requireIssuer(issuer, clientId, scopes);
            }
        }

        public boolean configured() {
            return !issuer.isEmpty();
        }

        @Override
        public String toString() {
            return "Oidc[issuer=%s, clientId=%s]".formatted(issuer, clientId);
        }

        private static void requireIssuer(String issuer, String clientId, Set<String> scopes) {
            if (!URI.create(issuer).isAbsolute()) {
                throw new IllegalArgumentException(
                        "ceyuan.identity.oidc.issuer is an absolute address (%s)".formatted(issuer));
            }
            if (clientId.isEmpty()) {
                throw new IllegalArgumentException(
                        "ceyuan.identity.oidc.client-id is missing; set it or leave the issuer empty");
            }
            if (!scopes.contains("openid")) {
                throw new IllegalArgumentException(
                        "ceyuan.identity.oidc.scopes must contain openid (%s)".formatted(scopes));
            }
        }
    }

    private static void requireRange(String key, int value, int least, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(
                    "ceyuan.identity.%s is out of its range (%d, expected %d–%d)".formatted(key, value, least, most));
        }
    }

    private static void requirePositive(String key, @Nullable Duration value) {
        if (value == null || value.isNegative() || value.isZero()) {
            throw new IllegalArgumentException("ceyuan.identity.%s must be positive (%s)".formatted(key, value));
        }
    }
}
