package dev.ceyuan.corpus.dataset;

import java.io.Serial;

/// Bytes are not what they have to be. Whoever knows the file makes a
/// [dev.ceyuan.corpus.CorpusException] of it.
final class Damaged extends Exception {
    @Serial
    private static final long serialVersionUID = 1;

    /// @param message what was found and what was expected
    Damaged(String message) {
        super(message);
    }

    String problem() {
        return String.valueOf(getMessage());
    }
}
