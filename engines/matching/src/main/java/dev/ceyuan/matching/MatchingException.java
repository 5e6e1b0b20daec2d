package dev.ceyuan.matching;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/// Something outside the engine went wrong.
public final class MatchingException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    private final Kind kind;
    private final String subject;

    /// What went wrong.
    public enum Kind {
        /// Another process or another index object writes to the directory.
        DIRECTORY_IN_USE,
        /// Reading or writing the directory failed.
        STORAGE,
        /// The encoder's model could not be loaded or run.
        ENCODER,
        /// A specification could not be read.
        SPECIFICATION
    }

    MatchingException(Kind kind, String subject, String message, @Nullable Throwable cause) {
        super("%s (%s)".formatted(message, subject), cause);
        this.kind = kind;
        this.subject = subject;
    }

    public Kind kind() {
        return kind;
    }

    /// The directory, file or key that is concerned.
    public String subject() {
        return subject;
    }
}
