package dev.ceyuan.platform.ledger;

import java.io.Serial;

/// An act beside the transfers that cannot be done as things stand. Nothing was changed.
public final class LedgerRefusal extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final Kind kind;

    /// Why.
    public enum Kind {
        /// The year is not open, or is none.
        NO_SUCH_YEAR,
        /// A closed year is not opened again.
        YEAR_CLOSED,
        /// Another budget has the code.
        CODE_TAKEN
    }

    LedgerRefusal(Kind kind, String facts) {
        super("%s (%s)".formatted(kind, facts));
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }
}
