package dev.ceyuan.corpus.dataset;

import dev.ceyuan.corpus.wording.ErrorWords;
import dev.ceyuan.corpus.wording.Wording;
import java.io.Serial;
import org.jspecify.annotations.Nullable;

/// Bytes are not what they have to be. Whoever knows the file makes a
/// [dev.ceyuan.corpus.CorpusException] of it.
final class Damaged extends Exception {
    @Serial
    private static final long serialVersionUID = 1;

    private final Wording wording;

    /// @param key       of what was found and what was expected, in [ErrorWords]
    /// @param arguments of the message
    Damaged(String key, @Nullable Object... arguments) {
        var said = ErrorWords.say(key, arguments);
        super(said.english());
        this.wording = said;
    }

    Wording wording() {
        return wording;
    }
}
