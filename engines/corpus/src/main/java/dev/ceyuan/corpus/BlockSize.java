package dev.ceyuan.corpus;

import dev.ceyuan.corpus.wording.ErrorWords;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

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
            if (Files.exists(file)) {
                return fitting(Long.parseLong(Files.readString(file)), settings, scratch);
            }
            Files.createDirectories(scratch);
            var unfinished =
                    Files.writeString(scratch.resolve(NAME + ".unfinished"), Long.toString(settings.blockBytes()));
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
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
