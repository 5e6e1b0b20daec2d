package dev.ceyuan.platform.database;

import dev.ceyuan.platform.database.DatabaseAccess.Credentials;
import dev.ceyuan.platform.database.StartRefused.Kind;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;

/// A PostgreSQL server of your own: its version and the rights of the two roles are checked before anything
/// is done.
final class ExternalDatabase implements Database {
    static final String URL = "CEYUAN_DATABASE_URL";
    static final String USER = "CEYUAN_DATABASE_USER";
    static final String PASSWORD = "CEYUAN_DATABASE_PASSWORD";
    static final String OWNER_USER = "CEYUAN_DATABASE_OWNER_USER";
    static final String OWNER_PASSWORD = "CEYUAN_DATABASE_OWNER_PASSWORD";
    private static final int LOWEST_MAJOR_VERSION = 16;
    private static final int VERSION_UNIT = 10_000;

    private final DatabaseAccess access;

    private ExternalDatabase(DatabaseAccess access) {
        this.access = access;
    }

    static ExternalDatabase open(Map<String, String> settings) {
        var address = ServerAddress.parse(URL, settings.getOrDefault(URL, ""));
        var application = credentials(settings, USER, PASSWORD, address);
        var owner = ownerCredentials(settings, application);
        check(address, owner, true);
        check(address, application, false);
        return new ExternalDatabase(new DatabaseAccess(address.jdbcUrl(), owner, application));
    }

    private static Credentials credentials(
            Map<String, String> settings, String user, String password, ServerAddress address) {
        var given = settings.getOrDefault(user, "");
        if (!given.isBlank()) {
            return new Credentials(given, settings.getOrDefault(password, ""));
        }
        if (address.credentials() == null) {
            throw new StartRefused(Kind.DATABASE_SETTING_WRONG, user, "the role of the application");
        }
        return address.credentials();
    }

    private static Credentials ownerCredentials(Map<String, String> settings, Credentials application) {
        var user = settings.getOrDefault(OWNER_USER, "");
        if (user.isBlank() || user.equals(application.user())) {
            throw new StartRefused(
                    Kind.DATABASE_SETTING_WRONG,
                    OWNER_USER,
                    "a role that owns the schemas and is not the role of the application");
        }
        return new Credentials(user, settings.getOrDefault(OWNER_PASSWORD, ""));
    }

    private static void check(ServerAddress address, Credentials role, boolean owner) {
        try (var connection = Connections.open(address.jdbcUrl(), role)) {
            requireVersion(Integer.parseInt(answer(connection, "show server_version_num")));
            if (owner) {
                requireCreate(connection, address, role);
            }
        } catch (SQLException e) {
            throw refusal(e, address, role);
        }
    }

    /// @param versionNumber as in `server_version_num`: 160004 is 16.4
    static void requireVersion(int versionNumber) {
        int major = versionNumber / VERSION_UNIT;
        if (major < LOWEST_MAJOR_VERSION) {
            var version = major + "." + versionNumber % VERSION_UNIT;
            throw new StartRefused(Kind.DATABASE_TOO_OLD, version, LOWEST_MAJOR_VERSION);
        }
    }

    private static void requireCreate(Connection connection, ServerAddress address, Credentials owner)
            throws SQLException {
        var mayCreate = answer(connection, "select has_database_privilege(current_database(), 'create')");
        if (!mayCreate.equals("t")) {
            var statement = "grant create on database \"%s\" to \"%s\"".formatted(address.database(), owner.user());
            throw new StartRefused(Kind.DATABASE_RIGHT_MISSING, owner.user(), statement);
        }
    }

    private static String answer(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static StartRefused refusal(SQLException e, ServerAddress address, Credentials role) {
        var state = Objects.toString(e.getSQLState(), "");
        var refused = switch (state) {
            case "28000", "28P01" -> new StartRefused(Kind.DATABASE_LOGIN_REFUSED, role.user(), address.server());
            case "3D000" -> new StartRefused(Kind.DATABASE_MISSING, address.database(), address.server());
            case "42501" -> {
                var statement = "grant connect on database \"%s\" to \"%s\"".formatted(address.database(), role.user());
                yield new StartRefused(Kind.DATABASE_RIGHT_MISSING, role.user(), statement);
            }
            default ->
                new StartRefused(
                        Kind.DATABASE_UNREACHABLE,
                        address.server() + "/" + address.database(),
                        Objects.toString(e.getMessage(), state));
        };
        return refused.causedBy(e);
    }

    @Override
    public DatabaseAccess access() {
        return access;
    }

    @Override
    public void close() {
        // It is not ours to stop.
    }
}
