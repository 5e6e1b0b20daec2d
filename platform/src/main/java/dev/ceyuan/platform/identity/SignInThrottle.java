package dev.ceyuan.platform.identity;

import dev.ceyuan.platform.identity.SignInThrottleStore.Attempts;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Slows down those who guess passwords.
///
/// An attempt is counted as a failure *before* the password is looked at, and forgiven after a success. So
/// a thousand attempts at the same moment are a thousand failures in a row, whichever node they reach.
/// Addresses typed are counted whether or not they have an account; the waits tell nothing about that.
@Service
class SignInThrottle {
    private final SignInThrottleStore store;
    private final Duration forgetAfter;
    private final SignInDelay perAccount;
    private final SignInDelay perNetwork;
    private final Journal journal;

    SignInThrottle(SignInThrottleStore store, IdentityProperties properties, Journal journal) {
        var settings = properties.throttle();
        this.store = store;
        this.forgetAfter = settings.forgetAfter();
        this.perAccount = new SignInDelay(settings.freePerAccount(), settings.firstDelay(), settings.maxDelay());
        this.perNetwork = new SignInDelay(settings.freePerNetwork(), settings.firstDelay(), settings.maxDelay());
        this.journal = journal;
    }

    /// Counts an attempt.
    ///
    /// @return how long to wait before the next; zero if this attempt may go on
    @Transactional
    public Duration reserve(String email, ClientAddress address) {
        var now = journal.now();
        var network = networkSubject(address);
        var account = emailSubject(email);
        var ofNetwork = recent(store.lock(network, now), now);
        var ofAccount = recent(store.lock(account, now), now);
        var blockedUntil = later(ofNetwork.blockedUntil(), ofAccount.blockedUntil());
        if (blockedUntil.isAfter(now)) {
            return Duration.between(now, blockedUntil);
        }
        store.set(network, oneMore(ofNetwork, perNetwork, now));
        store.set(account, oneMore(ofAccount, perAccount, now));
        return Duration.ZERO;
    }

    /// The attempt was right: the account starts afresh, the network is only spared this one, since someone
    /// who guesses may well own one account.
    @Transactional
    public void forgive(String email, ClientAddress address) {
        var now = journal.now();
        var network = networkSubject(address);
        var ofNetwork = store.lock(network, now);
        int failures = Math.max(0, ofNetwork.failures() - 1);
        store.set(network, new Attempts(failures, now, now));
        store.forget(emailSubject(email));
        store.forgetBefore(now.minus(forgetAfter));
    }

    private Attempts recent(Attempts attempts, Instant now) {
        return attempts.lastAt().plus(forgetAfter).isBefore(now) ? new Attempts(0, now, now) : attempts;
    }

    private static Attempts oneMore(Attempts attempts, SignInDelay delay, Instant now) {
        int failures = attempts.failures() + 1;
        return new Attempts(failures, now, now.plus(delay.after(failures)));
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static String networkSubject(ClientAddress address) {
        return "network:" + address.network();
    }

    private static String emailSubject(String email) {
        var key = EmailAddress.parse(email).map(EmailAddress::value).orElse(email);
        return "email:" + HexFormat.of().formatHex(Sha256.of(key.getBytes(StandardCharsets.UTF_8)));
    }
}
