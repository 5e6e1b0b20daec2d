package dev.ceyuan.corpus;

import dev.ceyuan.corpus.wording.ErrorWords;
import java.io.IOException;
import java.nio.file.Path;

/// The bytes of a block of input in a run: as many as its memory allows when it begins, and as many again when it
/// goes on after an interruption, so that what was done fits, whatever the threads and the memory are then.
final class BlockSize {
    private static final String NAME = "block-bytes";

    private BlockSize() {}

    /// @param scratch of the run
    /// @throws CorpusException if a run goes on with less memory for each thread than its blocks need
    static long of(Path scratch, RunSettings settings) {
        var file = scratch.resolve(NAME);
        try {
            var note = new ScratchNote(file);
            var begun = note.read();
            if (begun.isPresent()) {
                return fitting(Long.parseLong(begun.get()), settings, scratch);
            }
            note.write(Long.toString(settings.blockBytes()));
            return settings.blockBytes();
        } catch (IOException | NumberFormatException e) {
            throw new CorpusException(
                    CorpusException.Kind.STORAGE, file.toString(), ErrorWords.say("storage.not-read-or-written"), e);
        }
    }

    private static long fitting(long begun, RunSettings settings, Path scratch) {
        if (begun > settings.blockBytes()) {
            throw new CorpusException(
                    CorpusException.Kind.OUTPUT,
                    scratch.toString(),
                    ErrorWords.say("run.more-memory", begun, settings.memoryFor(begun), settings.threads()));
        }
        return begun;
    }
}
