package dev.ceyuan.platform.database;

import dev.ceyuan.platform.database.DatabaseAccess.Credentials;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Copies the home folder of a running instance, while it goes on: a home folder like it, with the
/// database as it is when the copy is done. Starting Ceyuan on the copy restores it.
///
/// The database is copied as PostgreSQL says (Continuous Archiving, "Making a Base Backup Using the Low
/// Level API"): file by file between `pg_backup_start` and `pg_backup_stop`, with the write-ahead log of
/// that time, by which recovery makes the files agree. A replication slot keeps that log until it is
/// copied.
public final class HomeBackup {
    /// What of the data folder belongs to the running server only, or is copied apart from the rest.
    private static final Set<String> LEFT_OUT = Set.of(
            "postmaster.pid",
            "postmaster.opts",
            "pg_wal",
            "pg_replslot",
            "pg_dynshmem",
            "pg_notify",
            "pg_serial",
            "pg_snapshots",
            "pg_stat_tmp",
            "pg_subtrans",
            "pg_internal.init",
            "backup_label");

    private static final List<String> OTHER_FOLDERS = List.of("secrets", "checkpoints");
    /// Without these nothing starts.
    private static final List<String> NEEDED =
            List.of("secrets/database.properties", "database/data/PG_VERSION", "database/data/backup_label");

    private static final int PORT_LINE = 3;

    private final Path home;
    private final DatabaseAccess access;
    private final Credentials superuser;

    private HomeBackup(Path home, DatabaseAccess access, Credentials superuser) {
        this.home = home;
        this.access = access;
        this.superuser = superuser;
    }

    /// The instance that runs on a home folder with an embedded database; empty if none does.
    public static Optional<HomeBackup> of(Path home) throws IOException {
        var data = home.resolve("database").resolve("data");
        var running = data.resolve("postmaster.pid");
        if (!Files.exists(running) || !Files.exists(home.resolve("secrets"))) {
            return Optional.empty();
        }
        var lines = Files.readAllLines(running);
        if (lines.size() <= PORT_LINE) {
            return Optional.empty();
        }
        var secrets = Secrets.readOrCreate(home.resolve("secrets"), data);
        var access =
                EmbeddedDatabase.access(Integer.parseInt(lines.get(PORT_LINE).strip()), secrets);
        return Optional.of(new HomeBackup(home, access, new Credentials(Secrets.SUPERUSER, secrets.superuser())));
    }

    /// How to reach the database of the running instance.
    public DatabaseAccess access() {
        return access;
    }

    /// Makes the copy. It has its name only when it is whole and on the disk; what is left of one that was
    /// interrupted ends in `.unfinished`.
    ///
    /// @param to a folder that is not there or empty, outside the home folder
    /// @return how many bytes were copied
    /// @throws SQLException if the database does not answer
    public long copyTo(Path to) throws IOException, SQLException {
        if (to.toAbsolutePath().normalize().startsWith(home.toRealPath())) {
            throw new IllegalArgumentException("The copy would lie in what it copies (to=%s)".formatted(to));
        }
        var unfinished = to.resolveSibling(to.getFileName() + ".unfinished");
        PostgresBinaries.deleteRecursively(unfinished);
        var copied = copyInto(unfinished);
        for (var needed : NEEDED) {
            if (!Files.isRegularFile(unfinished.resolve(needed))) {
                throw new IOException("The copy is not whole (missing=%s)".formatted(needed));
            }
        }
        sync(unfinished);
        Files.deleteIfExists(to);
        Files.move(unfinished, to, StandardCopyOption.ATOMIC_MOVE);
        return copied;
    }

    private static void sync(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
                    channel.force(true);
                }
            }
        }
    }

    private long copyInto(Path to) throws IOException, SQLException {
        var data = Files.createDirectories(to.resolve("database").resolve("data"));
        var copied = 0L;
        for (var folder : OTHER_FOLDERS) {
            if (Files.isDirectory(home.resolve(folder))) {
                copied += copy(home.resolve(folder), to.resolve(folder), Set.of());
            }
        }
        try (var connection = Connections.open(access.jdbcUrl(), superuser)) {
            copied += copyDatabase(connection, data);
        }
        return copied;
    }

    private long copyDatabase(Connection connection, Path to) throws IOException, SQLException {
        var from = home.resolve("database").resolve("data");
        ask(connection, "select pg_create_physical_replication_slot('ceyuan_backup', true, true)", 1);
        var first = ask(connection, "select pg_walfile_name(pg_backup_start('ceyuan', true))", 1);
        var copied = copy(from, to, LEFT_OUT);
        var stop = "select pg_walfile_name(lsn), labelfile from pg_backup_stop(false)";
        String last;
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(stop)) {
            row.next();
            last = row.getString(1);
            Files.writeString(to.resolve("backup_label"), row.getString(2));
        }
        for (var folder : LEFT_OUT) {
            if (Files.isDirectory(from.resolve(folder))) {
                Files.createDirectories(to.resolve(folder));
            }
        }
        return copied + copyLog(from.resolve("pg_wal"), to.resolve("pg_wal"), first, last);
    }

    private static String ask(Connection connection, String query, int column) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getString(column);
        }
    }

    /// The segments from the first to the last, by name; their names are in the order of time.
    private static long copyLog(Path from, Path to, String first, String last) throws IOException {
        var copied = 0L;
        try (var files = Files.list(from)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var name = file.getFileName().toString();
                if (name.compareTo(first) >= 0 && name.compareTo(last) <= 0) {
                    Files.copy(file, to.resolve(name));
                    copied += Files.size(file);
                }
            }
        }
        return copied;
    }

    private static long copy(Path from, Path to, Set<String> leftOut) throws IOException {
        var real = from.toRealPath(); // the folder may be a link to where it lies
        var copying = new Copying(real, to, leftOut);
        Files.walkFileTree(real, Set.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, copying);
        return copying.bytes;
    }

    /// Copies a folder while others write in it: what is gone when its turn comes was not needed.
    private static final class Copying extends SimpleFileVisitor<Path> {
        private final Path from;
        private final Path to;
        private final Set<String> leftOut;
        private long bytes;

        Copying(Path from, Path to, Set<String> leftOut) {
            this.from = from;
            this.to = to;
            this.leftOut = leftOut;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
            if (leftOut.contains(folder.getFileName().toString())
                    || folder.getFileName().toString().startsWith("pgsql_tmp")) {
                return FileVisitResult.SKIP_SUBTREE;
            }
            Files.createDirectories(to.resolve(from.relativize(folder)));
            Files.setPosixFilePermissions(to.resolve(from.relativize(folder)), Files.getPosixFilePermissions(folder));
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            if (!leftOut.contains(file.getFileName().toString())) {
                try {
                    Files.copy(file, to.resolve(from.relativize(file)), StandardCopyOption.COPY_ATTRIBUTES);
                    bytes += attributes.size();
                } catch (NoSuchFileException e) {
                    return FileVisitResult.CONTINUE;
                }
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
            if (e instanceof NoSuchFileException) {
                return FileVisitResult.CONTINUE;
            }
            throw e;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException e) throws IOException {
            if (e != null) {
                throw e;
            }
            return FileVisitResult.CONTINUE;
        }
    }
}
