package dev.ceyuan.corpus.input;

import dev.ceyuan.corpus.CorpusException;
import dev.ceyuan.corpus.wording.ErrorWords;
import dev.ceyuan.corpus.wording.Wording;

/// What lies in a folder and cannot be read.
///
/// @param refusal  of all of it
/// @param expected what should have been there
public record UnfitFile(Refusal refusal, Wording expected) {
    /// For whoever cannot do without the file.
    public CorpusException error() {
        return new CorpusException(
                CorpusException.Kind.INPUT,
                ErrorWords.say("subject.byte", refusal.file(), refusal.at()),
                ErrorWords.say("input.expected", expected),
                null);
    }
}
