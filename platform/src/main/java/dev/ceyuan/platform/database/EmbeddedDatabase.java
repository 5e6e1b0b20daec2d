package dev.ceyuan.platform.database;

import dev.ceyuan.platform.database.DatabaseAccess.Credentials;
import dev.ceyuan.platform.database.PostgresServer.Durability;
import dev.ceyuan.platform.database.StartRefused.Kind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.regex.Pattern;

/// PostgreSQL with its programs and data in the home folder, started and stopped with the platform.
final class EmbeddedDatabase implements Database {
    /// Room for the programs (60 MB), an empty database (50 MB), its write-ahead log (up to 1 GB under
    /// load, 80 MB at first) and the index of the example.
    static final long FIRST_START_MB = 400;
    /// Room without which a running database soon stops.
    static final long LATER_START_MB = 100;

    private static final String NAME = "ceyuan";
    /// Characters that `pg_ctl` would hand to a shell inside double quotes.
    private static final Pattern UNSUPPORTED = Pattern.compile("[\"'`$\\\\\\p{Cntrl}]");

    private final PostgresServer server;
    private final DatabaseAccess access;

    private EmbeddedDatabase(PostgresServer server, DatabaseAccess access) {
        this.server = server;
        this.access = access;
    }

    static EmbeddedDatabase open(Home home) {
        return open(home, Durability.SAFE);
    }

    static EmbeddedDatabase open(Home home, Durability durability) {
        if (UNSUPPORTED.matcher(home.root().toString()).find()) {
            throw new StartRefused(Kind.HOME_PATH_UNSUPPORTED, home.root());
        }
        try {
            return start(home, durability);
        } catch (IOException e) {
            throw DiskSpace.refusal(home.database(), e);
        }
    }

    private static EmbeddedDatabase start(Home home, Durability durability) throws IOException {
        var data = home.database().resolve("data");
        var log = home.logs().resolve("postgresql.log");
        DiskSpace.require(home.database(), Files.exists(data) ? LATER_START_MB : FIRST_START_MB);
        var secrets = Secrets.readOrCreate(home.secrets(), data);
        var binaries = PostgresBinaries.unpackInto(home.database());
        var server = new PostgresServer(binaries, data, log, durability);
        LeftoverProcesses.end(home.database(), data, server);
        server.initialise(secrets.superuser());
        int port = server.start();
        try {
            return new EmbeddedDatabase(server, prepare(port, secrets, log));
        } catch (StartRefused e) {
            server.stop();
            throw e;
        }
    }

    private static DatabaseAccess prepare(int port, Secrets secrets, Path log) {
        var access = access(port, secrets);
        var superuser = new Credentials(Secrets.SUPERUSER, secrets.superuser());
        try (var connection = Connections.open(url(port, "postgres"), superuser)) {
            new Roles(connection).ensure(access, NAME);
        } catch (SQLException e) {
            throw refusal(e, log);
        }
        return access;
    }

    /// How to reach the database on a server that runs.
    static DatabaseAccess access(int port, Secrets secrets) {
        return new DatabaseAccess(
                url(port, NAME),
                new Credentials(Secrets.OWNER, secrets.owner()),
                new Credentials(Secrets.APPLICATION, secrets.application()));
    }

    private static String url(int port, String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s?sslmode=disable".formatted(port, database);
    }

    private static StartRefused refusal(SQLException e, Path log) {
        if (Connections.isDiskFull(e)) {
            return new StartRefused(Kind.DATABASE_DISK_FULL, "127.0.0.1").causedBy(e);
        }
        return new StartRefused(Kind.EMBEDDED_FAILED, String.valueOf(e.getMessage()), log).causedBy(e);
    }

    @Override
    public DatabaseAccess access() {
        return access;
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (IOException e) {
            throw new UncheckedIOException("the embedded database did not stop", e);
        }
    }
}
