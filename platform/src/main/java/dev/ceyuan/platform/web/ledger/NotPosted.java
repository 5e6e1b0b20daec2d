package dev.ceyuan.platform.web.ledger;

import dev.ceyuan.platform.ledger.Refusal;
import java.io.Serial;
import java.util.UUID;

/// An answer of the ledger on its way to a program that asked for something else.
sealed class NotPosted extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private NotPosted(String message) {
        super(message);
    }

    static final class RefusedTransfer extends NotPosted {
        @Serial
        private static final long serialVersionUID = 1L;

        private final transient Refusal refusal;

        RefusedTransfer(Refusal refusal) {
            super("Refused (%s)".formatted(refusal));
            this.refusal = refusal;
        }

        Refusal refusal() {
            return refusal;
        }
    }

    static final class ConflictingTransfer extends NotPosted {
        @Serial
        private static final long serialVersionUID = 1L;

        ConflictingTransfer(UUID id) {
            super("Another request has the id (%s)".formatted(id));
        }
    }
}
