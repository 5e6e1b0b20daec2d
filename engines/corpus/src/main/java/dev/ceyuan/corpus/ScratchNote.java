package dev.ceyuan.corpus;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/// A few words in the scratch space of a run, for when it goes on: there whole, or not at all.
record ScratchNote(Path file) {
    /// Empty if nobody wrote it.
    Optional<String> read() throws IOException {
        return Files.exists(file) ? Optional.of(Files.readString(file)) : Optional.empty();
    }

    /// Writes it, and makes its folder if that is missing.
    void write(String words) throws IOException {
        Files.createDirectories(file.resolveSibling(""));
        var unfinished = Files.writeString(file.resolveSibling(file.getFileName() + ".unfinished"), words);
        try (var written = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
            written.force(true); // a name without words, after a power cut, would be that of another run
        }
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
