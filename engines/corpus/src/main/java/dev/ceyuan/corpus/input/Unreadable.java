package dev.ceyuan.corpus.input;

import dev.ceyuan.corpus.wording.Wording;
import java.io.Serial;
import org.jspecify.annotations.Nullable;

/// Something cannot be read. It becomes a [Refusal] where the stretch is known that it concerns.
final class Unreadable extends Exception {
    @Serial
    private static final long serialVersionUID = 1;

    private final Refusal.Reason reason;
    private final long at;
    private final @Nullable Wording wording;

    /// Part of a file: what is expected stands in records, which are the same in all languages.
    ///
    /// @param at       the byte, as whoever throws it counts
    /// @param expected what should have been there
    Unreadable(Refusal.Reason reason, long at, String expected) {
        this(reason, at, expected, null);
    }

    /// A file as a whole, which becomes an error.
    ///
    /// @param at       the byte, as whoever throws it counts
    /// @param expected what should have been there
    Unreadable(Refusal.Reason reason, long at, Wording expected) {
        this(reason, at, expected.english(), expected);
    }

    private Unreadable(Refusal.Reason reason, long at, String expected, @Nullable Wording wording) {
        super(expected, null, false, false); // many lines may be broken: no stack traces
        this.reason = reason;
        this.at = at;
        this.wording = wording;
    }

    Refusal.Reason reason() {
        return reason;
    }

    long at() {
        return at;
    }

    /// What should have been there, in both languages if it concerns a file as a whole.
    Wording wording() {
        return wording == null ? Wording.same(expected()) : wording;
    }

    String expected() {
        return String.valueOf(getMessage());
    }
}
