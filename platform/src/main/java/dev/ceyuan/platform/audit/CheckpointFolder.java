package dev.ceyuan.platform.audit;

import dev.ceyuan.proofs.Checkpoint;
import dev.ceyuan.proofs.Malformed;
import dev.ceyuan.proofs.SignedNote;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// The signed checkpoints outside the database: one file for each, and `latest.note`. Whoever rewrites the
/// database would have to rewrite this folder too, and every copy of it.
@Component
class CheckpointFolder {
    private static final String NOTE = ".note";
    private static final String LATEST = "latest.note";

    private final AuditFolders folders;

    CheckpointFolder(AuditFolders folders) {
        this.folders = folders;
    }

    /// Writes a checkpoint; one that is there already stays as it is.
    ///
    /// @return false if another one is there already: then nothing is written
    boolean publish(SignedNote note) {
        try {
            var folder = Files.createDirectories(folders.checkpoints());
            var checkpoint = Checkpoint.of(note);
            var file = folder.resolve("%015d%s".formatted(checkpoint.size(), NOTE));
            if (Files.exists(file) && !read(file).equals(checkpoint)) {
                return false;
            }
            if (!Files.exists(file)) {
                write(file, note);
            }
            write(folder.resolve(LATEST), note);
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write a checkpoint", e);
        } catch (Malformed e) {
            throw new IllegalStateException("not a checkpoint", e);
        }
    }

    private static void write(Path file, SignedNote note) throws IOException {
        var unfinished = file.resolveSibling(file.getFileName() + ".new");
        Files.write(
                unfinished,
                note.bytes(),
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.WRITE,
                StandardOpenOption.SYNC);
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /// The last one that was published, empty before the first. Taken from the numbered files: there are many,
    /// so that none is missed.
    Optional<Checkpoint> latest() {
        var folder = folders.checkpoints();
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        try (var files = Files.list(folder)) {
            var last = files.filter(file -> file.getFileName().toString().matches("[0-9]+\\" + NOTE))
                    .max(Comparator.naturalOrder());
            return last.isEmpty() ? Optional.empty() : Optional.of(read(last.get()));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the last checkpoint", e);
        } catch (Malformed e) {
            throw new IllegalStateException("the last checkpoint cannot be read", e);
        }
    }

    private static Checkpoint read(Path file) throws IOException, Malformed {
        return Checkpoint.of(SignedNote.parse(Files.readString(file)));
    }
}
