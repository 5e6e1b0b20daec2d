package dev.ceyuan.platform.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/// Files for secrets: only their owner may read them, and they are there whole or not at all.
public final class PrivateFile {
    private PrivateFile() {}

    /// Writes a text; a file that is there already is replaced.
    public static void write(Path file, String text) throws IOException {
        var unfinished = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(unfinished);
        createPrivate(unfinished);
        try (var channel =
                Files.newByteChannel(unfinished, Set.of(StandardOpenOption.WRITE, StandardOpenOption.SYNC))) {
            channel.write(StandardCharsets.UTF_8.encode(text));
        }
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void createPrivate(Path file) throws IOException {
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } else {
            Files.createFile(file);
        }
    }
}
