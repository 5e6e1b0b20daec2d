package dev.ceyuan.platform.ledger;

import java.io.Serial;

/// A refusal on its way out of the rule that found it.
final class Refused extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    private final transient Refusal refusal;

    Refused(Refusal refusal) {
        super(refusal.reason().name(), null, false, false);
        this.refusal = refusal;
    }

    Refusal refusal() {
        return refusal;
    }
}
