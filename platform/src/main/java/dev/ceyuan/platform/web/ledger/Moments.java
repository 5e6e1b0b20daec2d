package dev.ceyuan.platform.web.ledger;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/// Instants that the ledger can keep: from 1900 to 9999, as [dev.ceyuan.platform.web.Days] are.
final class Moments {
    private static final Instant FIRST = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T00:00:00Z");

    private Moments() {}

    static boolean canBeKept(Instant at) {
        return !at.isBefore(FIRST) && at.isBefore(LAST);
    }

    /// The instant that a text says, like `2026-11-24T08:00:00Z`; empty if it says none.
    static Optional<Instant> read(String text) {
        try {
            return Optional.of(Instant.parse(text.strip())).filter(Moments::canBeKept);
        } catch (DateTimeParseException expected) {
            return Optional.empty();
        }
    }
}
