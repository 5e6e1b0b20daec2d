package dev.ceyuan.corpus.input;

import java.io.Serial;

/// Something cannot be read. It becomes a [Refusal] where the stretch is known that it concerns.
final class Unreadable extends Exception {
    @Serial
    private static final long serialVersionUID = 1;

    private final Refusal.Reason reason;
    private final long at;

    /// @param at       the byte, as whoever throws it counts
    /// @param expected what should have been there
    Unreadable(Refusal.Reason reason, long at, String expected) {
        super(expected, null, false, false); // many lines may be broken: no stack traces
        this.reason = reason;
        this.at = at;
    }

    Refusal.Reason reason() {
        return reason;
    }

    long at() {
        return at;
    }

    String expected() {
        return String.valueOf(getMessage());
    }
}
