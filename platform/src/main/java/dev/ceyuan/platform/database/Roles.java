package dev.ceyuan.platform.database;

import dev.ceyuan.platform.database.DatabaseAccess.Credentials;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// The two roles of the platform and its database, on a server where we are the superuser.
///
/// The owner migrates. The application may connect, and beyond that only what each migration grants.
final class Roles {
    private final Connection superuser;

    Roles(Connection superuser) {
        this.superuser = superuser;
    }

    /// Makes what is missing; a start that was cut off is completed by the next one.
    void ensure(DatabaseAccess access, String database) throws SQLException {
        ensureRole(access.owner());
        ensureRole(access.application());
        if (!exists("select 1 from pg_database where datname = ?", database)) {
            execute(
                    "select format('create database %I owner %I', ?, ?)",
                    database, access.owner().user());
        }
        limitConnections(database, access);
    }

    /// Only the two roles may connect, and the application may not even make temporary tables.
    void limitConnections(String database, DatabaseAccess access) throws SQLException {
        execute("select format('revoke all on database %I from public', ?)", database);
        execute(
                "select format('grant connect on database %I to %I', ?, ?)",
                database, access.application().user());
    }

    private void ensureRole(Credentials role) throws SQLException {
        if (!exists("select 1 from pg_roles where rolname = ?", role.user())) {
            execute("select format('create role %I login password %L', ?, ?)", role.user(), role.password());
        }
    }

    /// The databases whose name fits a `like` pattern.
    List<String> databasesLike(String pattern) throws SQLException {
        var names = new ArrayList<String>();
        try (var statement = superuser.prepareStatement("select datname from pg_database where datname like ?")) {
            statement.setString(1, pattern);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    names.add(rows.getString(1));
                }
            }
        }
        return names;
    }

    private boolean exists(String query, String name) throws SQLException {
        try (var statement = superuser.prepareStatement(query)) {
            statement.setString(1, name);
            try (var rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    /// Runs the statement that the query makes: names and passwords are quoted by PostgreSQL itself.
    void execute(String formatQuery, String... arguments) throws SQLException {
        String made;
        try (var statement = superuser.prepareStatement(formatQuery)) {
            for (int i = 0; i < arguments.length; i++) {
                statement.setString(i + 1, arguments[i]);
            }
            try (var rows = statement.executeQuery()) {
                rows.next();
                made = rows.getString(1);
            }
        }
        try (var statement = superuser.createStatement()) {
            statement.execute(made);
        }
    }
}
