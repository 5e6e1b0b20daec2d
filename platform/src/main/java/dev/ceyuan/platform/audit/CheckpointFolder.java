package dev.ceyuan.platform.audit;

import dev.ceyuan.proofs.Checkpoint;
import dev.ceyuan.proofs.Malformed;
import dev.ceyuan.proofs.SignedNote;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// The signed checkpoints outside the database: one file for each, and `latest.note`. Whoever rewrites the
/// database would have to rewrite this folder too, and every copy of it.
@Component
class CheckpointFolder {
    private static final String LATEST = "latest.note";

    private final AuditFolders folders;

    CheckpointFolder(AuditFolders folders) {
        this.folders = folders;
    }

    /// Writes a checkpoint; one that is there already stays as it is.
    void publish(SignedNote note) {
        try {
            var folder = Files.createDirectories(folders.checkpoints());
            var size = Checkpoint.parse(note.text()).size();
            var file = folder.resolve("%015d.note".formatted(size));
            if (!Files.exists(file)) {
                write(file, note);
            }
            write(folder.resolve(LATEST), note);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write a checkpoint", e);
        } catch (Malformed e) {
            throw new IllegalStateException("not a checkpoint", e);
        }
    }

    private static void write(Path file, SignedNote note) throws IOException {
        var unfinished = file.resolveSibling(file.getFileName() + ".new");
        Files.write(unfinished, note.bytes());
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /// The last one that was published, empty before the first.
    Optional<Checkpoint> latest() {
        try {
            var text = Files.readString(folders.checkpoints().resolve(LATEST));
            return Optional.of(Checkpoint.parse(SignedNote.parse(text).text()));
        } catch (NoSuchFileException none) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the last checkpoint", e);
        } catch (Malformed e) {
            throw new IllegalStateException("the last checkpoint cannot be read", e);
        }
    }
}
