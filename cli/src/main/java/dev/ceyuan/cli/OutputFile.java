package dev.ceyuan.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/// The file that results go to: it is there complete, or as it was before.
final class OutputFile implements AutoCloseable {
    private final Path path;
    private final Path part;
    private final Wording wording;

    private OutputFile(Path path, Path part, Wording wording) {
        this.path = path;
        this.part = part;
        this.wording = wording;
    }

    /// Finds out now whether it can be written, before the work is done that it is for.
    ///
    /// @param inputs files that it may not replace
    /// @throws CommandRefused if it cannot
    static OutputFile at(Path path, List<Path> inputs, Wording wording) {
        try {
            for (var input : inputs) {
                if (Files.exists(path) && Files.isSameFile(path, input)) {
                    throw wording.unusable("match.refused.output-is-input", path);
                }
            }
            if (Files.exists(path) && !Files.isDirectory(path) && !Files.isRegularFile(path)) {
                return new OutputFile(path, path, wording); // a device or a pipe
            }
            var folder = path.toAbsolutePath().getParent();
            if (Files.isDirectory(path) || folder == null) {
                throw wording.unusable("match.refused.output", path);
            }
            return new OutputFile(path, Files.createTempFile(folder, ".ceyuan-", ".part"), wording);
        } catch (IOException e) {
            throw wording.unusable("match.refused.output", path);
        }
    }

    OutputStream open() throws IOException {
        return Files.newOutputStream(part);
    }

    /// Everything is written: puts it where it was asked for.
    void complete() {
        if (part.equals(path)) {
            return;
        }
        try {
            Files.move(part, path, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw incomplete();
        }
    }

    /// What to say if it could not be written to its end.
    CommandRefused incomplete() {
        return wording.unusable("match.refused.output", path);
    }

    @Override
    public void close() throws IOException {
        if (!part.equals(path)) {
            Files.deleteIfExists(part);
        }
    }
}
