package dev.ceyuan.platform.database;

import dev.ceyuan.platform.database.DatabaseAccess.Credentials;
import dev.ceyuan.platform.database.PostgresServer.Durability;
import dev.ceyuan.platform.database.StartRefused.Kind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;

/// One embedded PostgreSQL for all tests of a process, in `target/`, without durability; each [#fresh()] is
/// a new, migrated database of its own.
///
/// ```java
/// private static final DatabaseAccess DATABASE = TestDatabase.fresh();
/// ```
public final class TestDatabase {
    private static final int MOST_PROCESSES = 8;
    private static final String TEMPLATE = "test_template";

    private final DatabaseAccess access;
    private final Credentials superuser;
    private final AtomicInteger made = new AtomicInteger();

    private TestDatabase(DatabaseAccess access, Credentials superuser) {
        this.access = access;
        this.superuser = superuser;
    }

    /// A new database with all migrations of the program.
    public static DatabaseAccess fresh() {
        return Running.ONLY.copyOf(TEMPLATE);
    }

    /// A new database with nothing in it, with the same two roles.
    public static DatabaseAccess empty() {
        return Running.ONLY.copyOf("template1");
    }

    /// The role that may do everything on the server of the tests.
    static Credentials superuser() {
        return Running.ONLY.superuser;
    }

    private static final class Running {
        static final TestDatabase ONLY = start();
    }

    private static TestDatabase start() {
        var home = openAny();
        var database = EmbeddedDatabase.open(home, Durability.NONE);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            database.close();
            home.close();
        }));
        try {
            var secrets = Secrets.readOrCreate(home.secrets(), home.database());
            var running = new TestDatabase(database.access(), new Credentials(Secrets.SUPERUSER, secrets.superuser()));
            running.dropAll();
            Migrations.migrate(running.create(TEMPLATE, "template1"));
            return running;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Home openAny() {
        for (int i = 1; ; i++) {
            try {
                return Home.open(Path.of("target", "test-database-" + i));
            } catch (StartRefused e) {
                if (e.kind() != Kind.HOME_IN_USE || i == MOST_PROCESSES) {
                    throw e;
                }
            }
        }
    }

    private void dropAll() {
        as(roles -> {
            for (var name : roles.databasesLike("test\\_%")) {
                roles.execute("select format('drop database %I with (force)', ?)", name);
            }
        });
    }

    private DatabaseAccess copyOf(String template) {
        return create("test_" + made.incrementAndGet(), template);
    }

    private DatabaseAccess create(String name, String template) {
        as(roles -> {
            roles.execute(
                    "select format('create database %I owner %I template %I', ?, ?, ?)",
                    name, access.owner().user(), template);
            roles.limitConnections(name, access);
        });
        return new DatabaseAccess(
                access.jdbcUrl().replace("/ceyuan?", "/" + name + "?"), access.owner(), access.application());
    }

    private interface Work {
        void with(Roles roles) throws SQLException;
    }

    private synchronized void as(Work work) {
        try (var connection = Connections.open(access.jdbcUrl().replace("/ceyuan?", "/postgres?"), superuser)) {
            work.with(new Roles(connection));
        } catch (SQLException e) {
            throw new IllegalStateException("the database of the tests failed", e);
        }
    }
}
