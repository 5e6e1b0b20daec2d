package dev.ceyuan.corpus;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/// Something outside the engine is not as it has to be.
public sealed class CorpusException extends RuntimeException permits NotAdmitted {
    @Serial
    private static final long serialVersionUID = 1;

    private final Kind kind;
    private final String subject;

    /// What is wrong.
    public enum Kind {
        /// A recipe, a list of sources or what they name cannot be read.
        RECIPE,
        /// An input cannot be read at all.
        INPUT,
        /// Licences or agreements do not let a source into the release.
        LICENCE,
        /// The output folder holds something else, or is in use.
        OUTPUT,
        /// Reading or writing failed.
        STORAGE
    }

    /// @param subject the file, and the place in it, or the key that is concerned
    /// @param message what was found and what was expected
    public CorpusException(Kind kind, String subject, String message) {
        this(kind, subject, message, null);
    }

    /// @param subject the file, and the place in it, or the key that is concerned
    /// @param message what was found and what was expected
    public CorpusException(Kind kind, String subject, String message, @Nullable Throwable cause) {
        super("%s (%s)".formatted(message, subject), cause);
        this.kind = kind;
        this.subject = subject;
    }

    public Kind kind() {
        return kind;
    }

    /// The file, and the place in it, or the key that is concerned.
    public String subject() {
        return subject;
    }
}
