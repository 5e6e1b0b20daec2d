package dev.ceyuan.corpus;

import dev.ceyuan.corpus.wording.Wording;
import java.io.Serial;
import org.jspecify.annotations.Nullable;

/// Something outside the engine is not as it has to be.
public sealed class CorpusException extends RuntimeException permits NotAdmitted {
    @Serial
    private static final long serialVersionUID = 1;

    private final Kind kind;
    private final String subject;
    private final Wording wording;

    /// What is wrong.
    public enum Kind {
        /// A recipe, a list of sources or what they name cannot be read.
        RECIPE,
        /// An input cannot be read at all.
        INPUT,
        /// Licences or agreements do not let a source into the release.
        LICENCE,
        /// A release that is read is none, or damaged.
        RELEASE,
        /// The output folder holds something else, or is in use.
        OUTPUT,
        /// Reading or writing failed.
        STORAGE
    }

    /// @param subject the file, and the place in it, or the key that is concerned
    /// @param message what was found and what was expected
    public CorpusException(Kind kind, String subject, Wording message) {
        this(kind, subject, message, null);
    }

    /// @param subject the file, and the place in it, or the key that is concerned
    /// @param message what was found and what was expected
    public CorpusException(Kind kind, String subject, Wording message, @Nullable Throwable cause) {
        this(whole(message, subject, subject), kind, subject, cause);
    }

    /// @param subject the file, and the place in it, or the key that is concerned, where that takes words
    /// @param message what was found and what was expected
    public CorpusException(Kind kind, Wording subject, Wording message, @Nullable Throwable cause) {
        this(whole(message, subject.chinese(), subject.english()), kind, subject.english(), cause);
    }

    private CorpusException(Wording wording, Kind kind, String subject, @Nullable Throwable cause) {
        super(wording.english(), cause);
        this.wording = wording;
        this.kind = kind;
        this.subject = subject;
    }

    private static Wording whole(Wording message, String chinese, String english) {
        return new Wording(
                "%s（%s）".formatted(message.chinese(), chinese), "%s (%s)".formatted(message.english(), english));
    }

    public Kind kind() {
        return kind;
    }

    /// The file, and the place in it, or the key that is concerned; in English where that takes words.
    public String subject() {
        return subject;
    }

    /// What was found and what was expected, and where. [#getMessage()] says the same in English, for logs.
    public Wording wording() {
        return wording;
    }
}
