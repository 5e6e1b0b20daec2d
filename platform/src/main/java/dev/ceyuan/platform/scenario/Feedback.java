package dev.ceyuan.platform.scenario;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What somebody says about a match.
///
/// @param reason given if and only if it does not fit
/// @param note   up to 2,000 characters
public record Feedback(
        UUID needId,
        UUID offerId,
        Verdict verdict,
        @Nullable Reason reason,
        String note) {
    /// Whether the two belong together.
    public enum Verdict {
        FITS,
        DOES_NOT_FIT
    }

    public Feedback {
        if ((verdict == Verdict.DOES_NOT_FIT) != (reason != null)) {
            throw new IllegalArgumentException("A reason says why it does not fit (%s, %s)".formatted(verdict, reason));
        }
        if (note.length() > 2000) {
            throw new IllegalArgumentException("A note has at most 2000 characters (%d)".formatted(note.length()));
        }
    }
}
