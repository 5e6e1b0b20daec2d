package dev.ceyuan.platform.database;

import dev.ceyuan.platform.database.StartRefused.Kind;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/// Room on the disk of a folder: asked before it is needed, and recognised in the errors when it ran out
/// meanwhile.
final class DiskSpace {
    private static final long BYTES_PER_MB = 1 << 20;

    private DiskSpace() {}

    /// Refuses when less than `neededMb` are free.
    static void require(Path folder, long neededMb) throws IOException {
        long freeMb = freeMb(folder);
        if (freeMb < neededMb) {
            throw new StartRefused(Kind.DISK_FULL, folder, freeMb, neededMb);
        }
    }

    /// What an error while writing to `folder` means for the start.
    static StartRefused refusal(Path folder, IOException error) {
        if (tellsOfFullDisk(Objects.toString(error.getMessage(), ""))) {
            return full(folder).causedBy(error);
        }
        return new StartRefused(Kind.HOME_NOT_WRITABLE, folder, reason(error)).causedBy(error);
    }

    /// The refusal for a disk that is known to be full.
    static StartRefused full(Path path) {
        var folder = path;
        while (!Files.exists(folder) && folder.getParent() != null) {
            folder = folder.getParent();
        }
        try {
            return new StartRefused(Kind.DISK_FULL, folder, freeMb(folder), EmbeddedDatabase.FIRST_START_MB);
        } catch (IOException e) {
            return new StartRefused(Kind.DISK_FULL, folder, 0, EmbeddedDatabase.FIRST_START_MB).causedBy(e);
        }
    }

    /// Whether a message of the operating system, of Java or of PostgreSQL says that the disk or the quota
    /// is full.
    static boolean tellsOfFullDisk(String message) {
        return message.contains("No space left on device") || message.contains("Disk quota exceeded");
    }

    private static long freeMb(Path folder) throws IOException {
        return Files.getFileStore(folder).getUsableSpace() / BYTES_PER_MB;
    }

    private static String reason(IOException error) {
        if (error instanceof AccessDeniedException denied) {
            return "permission denied: " + denied.getFile();
        }
        if (error instanceof FileSystemException failed) {
            var kind = failed.getClass().getSimpleName().replace("Exception", "");
            return Objects.requireNonNullElse(failed.getReason(), kind) + ": " + failed.getFile();
        }
        return Objects.toString(error.getMessage(), error.getClass().getSimpleName());
    }
}
