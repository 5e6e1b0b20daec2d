package dev.ceyuan.platform.scenario;

import java.io.Serial;

/// An act that cannot be done as things stand. Nothing was changed.
public final class ScenarioRefusal extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final Kind kind;

    /// Why.
    public enum Kind {
        /// Someone else changed it since it was read.
        STALE_REVISION,
        /// Its state does not allow this step.
        NO_SUCH_STEP,
        /// Need and offer must be published for this.
        NOT_PUBLISHED,
        /// An organisation must be known on both sides for this.
        OWNER_UNKNOWN,
        /// The pair is being introduced already.
        ALREADY_INTRODUCED,
        /// The step wants the day on which it happened.
        DAY_MISSING,
        /// The step would have happened before the one that led to it.
        DAY_TOO_EARLY,
        /// The step wants a reason.
        REASON_MISSING,
        /// No judged pair is open, so there is nothing to learn from.
        NOTHING_TO_LEARN
    }

    ScenarioRefusal(Kind kind, String facts) {
        super("%s (%s)".formatted(kind, facts));
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }
}
