package dev.ceyuan.platform.database;

import dev.ceyuan.platform.database.StartRefused.Kind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The folder where one instance keeps everything that is not in an external database, held by one process
/// at a time.
///
/// Folders: `database/` (embedded PostgreSQL), `index/` (search index, can be rebuilt), `secrets/`
/// (passwords and keys), `logs/`. All are readable by their owner only. The lock is one of the operating
/// system, so it ends with the process however that dies.
public final class Home implements AutoCloseable {
    private static final String RUNNING = "running";
    private static final String NODE = "node";

    private final Path root;
    private final FileChannel channel;
    private final FileLock lock;

    private Home(Path root, FileChannel channel, FileLock lock) {
        this.root = root;
        this.channel = channel;
        this.lock = lock;
    }

    /// Creates the folder if needed and takes it for this process.
    ///
    /// @throws StartRefused `HOME_NOT_WRITABLE`, `HOME_IS_A_FILE`, `HOME_IN_USE` or `DISK_FULL`
    public static Home open(Path folder) {
        var root = folder.toAbsolutePath().normalize();
        try {
            if (Files.exists(root) && !Files.isDirectory(root)) {
                throw new StartRefused(Kind.HOME_IS_A_FILE, root);
            }
            createPrivate(root);
            root = root.toRealPath();
            var home = take(root);
            for (var part : List.of(home.database(), home.index(), home.secrets(), home.logs())) {
                createPrivate(part);
            }
            home.write(ProcessHandle.current().pid() + "\n");
            return home;
        } catch (IOException e) {
            throw DiskSpace.refusal(root, e);
        }
    }

    private static Home take(Path root) throws IOException {
        var file = root.resolve("lock");
        var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        var lock = tryLock(channel);
        if (lock == null) {
            channel.close();
            var running = readRunning(root);
            throw new StartRefused(
                    Kind.HOME_IN_USE,
                    root,
                    running.isEmpty() ? "?" : running.getFirst(),
                    running.size() < 2 ? "?" : running.get(1));
        }
        return new Home(root, channel, lock);
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null; // this very process holds it
        }
    }

    private static List<String> readRunning(Path root) {
        try {
            return Files.readAllLines(root.resolve(RUNNING));
        } catch (IOException e) {
            return List.of(); // the other instance is just starting: the refusal says "?" for what is not known
        }
    }

    private static void createPrivate(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            if (!folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.createDirectories(folder);
            } else {
                Files.createDirectories(
                        folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            }
        }
        if (!Files.isWritable(folder)) {
            throw new AccessDeniedException(folder.toString());
        }
    }

    /// Tells other instances, and the people who try to start them, where this one answers.
    public void announce(URI address) {
        try {
            write(ProcessHandle.current().pid() + "\n" + address + "\n");
        } catch (IOException e) {
            throw DiskSpace.refusal(root, e);
        }
    }

    private void write(String running) throws IOException {
        Files.writeString(root.resolve(RUNNING), running);
    }

    /// Names this home in a database that several share: random, made by the first start, the same ever
    /// after.
    public String node() {
        try {
            var file = root.resolve(NODE);
            if (!Files.exists(file)) {
                var unfinished = root.resolve(NODE + ".new");
                Files.writeString(unfinished, UUID.randomUUID().toString());
                Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
            }
            return Files.readString(file);
        } catch (IOException e) {
            throw DiskSpace.refusal(root, e);
        }
    }

    /// The folder itself, absolute and without symbolic links.
    public Path root() {
        return root;
    }

    /// Binaries and data of the embedded PostgreSQL.
    public Path database() {
        return root.resolve("database");
    }

    /// The search index; it can be rebuilt from the database.
    public Path index() {
        return root.resolve("index");
    }

    /// Passwords and keys, for the owner's eyes only.
    public Path secrets() {
        return root.resolve("secrets");
    }

    /// Logs for operators.
    public Path logs() {
        return root.resolve("logs");
    }

    /// Gives the folder free. The files stay.
    @Override
    public void close() {
        try {
            if (channel.isOpen()) {
                Files.deleteIfExists(root.resolve(RUNNING));
                lock.release();
                channel.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot release the lock of the home folder (" + root + ")", e);
        }
    }

    @Override
    public String toString() {
        return root.toString();
    }
}
