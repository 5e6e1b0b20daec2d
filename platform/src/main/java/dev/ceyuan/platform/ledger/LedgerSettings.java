package dev.ceyuan.platform.ledger;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Settings of the ledger, under `ceyuan.ledger`.
///
/// @param batch         the most requests that are posted in one transaction, 1 to 5,000
/// @param expirySeconds how often the ledger looks for lots and holds whose time is over
@ConfigurationProperties("ceyuan.ledger")
record LedgerSettings(
        @DefaultValue("500") int batch, @DefaultValue("30") int expirySeconds) {
    private static final int MOST = 5_000;

    LedgerSettings {
        if (batch < 1 || batch > MOST) {
            throw new IllegalArgumentException("1 to %d (ceyuan.ledger.batch=%d)".formatted(MOST, batch));
        }
        if (expirySeconds < 1) {
            throw new IllegalArgumentException("1 or more (ceyuan.ledger.expiry-seconds=%d)".formatted(expirySeconds));
        }
    }
}
