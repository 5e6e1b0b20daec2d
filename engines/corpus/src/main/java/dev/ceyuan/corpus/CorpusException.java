package dev.ceyuan.corpus;

import dev.ceyuan.corpus.wording.ErrorWords;
import dev.ceyuan.corpus.wording.Wording;
import java.io.IOException;
import java.io.Serial;
import java.nio.charset.CharacterCodingException;
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
        this(whole(message, Wording.same(subject), cause), kind, subject, cause);
    }

    /// @param subject the file, and the place in it, or the key that is concerned, where that takes words
    /// @param message what was found and what was expected
    public CorpusException(Kind kind, Wording subject, Wording message, @Nullable Throwable cause) {
        this(whole(message, subject, cause), kind, subject.english(), cause);
    }

    private CorpusException(Wording wording, Kind kind, String subject, @Nullable Throwable cause) {
        super(wording.english(), cause);
        this.wording = wording;
        this.kind = kind;
        this.subject = subject;
    }

    /// With the reason of the system, if the message does not say it already.
    private static Wording whole(Wording message, Wording subject, @Nullable Throwable cause) {
        var said = message;
        if (cause instanceof IOException io && !(io instanceof CharacterCodingException)) {
            var reason = ErrorWords.reason(io);
            if (!message.english().contains(reason.english())) {
                said = ErrorWords.say("subject.reason", message, reason);
            }
        }
        return new Wording(
                "%s（%s）".formatted(said.chinese(), subject.chinese()),
                "%s (%s)".formatted(said.english(), subject.english()));
    }

    /// The same, of another kind: what is wrong with a file is not always whose fault it is.
    public CorpusException as(Kind other) {
        return new CorpusException(wording, other, subject, this);
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
