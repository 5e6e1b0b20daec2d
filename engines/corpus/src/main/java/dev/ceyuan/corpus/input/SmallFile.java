package dev.ceyuan.corpus.input;

import dev.ceyuan.corpus.CorpusException;
import dev.ceyuan.corpus.wording.ErrorWords;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A small file that a person wrote, read as a whole.
public final class SmallFile {
    private SmallFile() {}

    /// @throws CorpusException if it is larger, or cannot be read
    public static byte[] read(Path file, int most) {
        try (var in = Files.newInputStream(file)) {
            var bytes = in.readNBytes(most + 1);
            if (bytes.length > most) {
                throw new CorpusException(
                        CorpusException.Kind.RECIPE, file.toString(), ErrorWords.say("file.too-large", most));
            }
            return bytes;
        } catch (IOException e) {
            throw new CorpusException(
                    CorpusException.Kind.RECIPE, file.toString(), ErrorWords.say("file.unreadable"), e);
        }
    }
}
