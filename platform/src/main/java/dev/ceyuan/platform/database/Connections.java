package dev.ceyuan.platform.database;

import dev.ceyuan.platform.database.DatabaseAccess.Credentials;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/// Single connections for the work before the application runs.
final class Connections {
    private static final String CONNECT_SECONDS = "8";
    private static final String DISK_FULL = "53100";

    private Connections() {}

    static Connection open(String jdbcUrl, Credentials credentials) throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", credentials.user());
        properties.setProperty("password", credentials.password());
        properties.setProperty("ApplicationName", "ceyuan");
        properties.setProperty("connectTimeout", CONNECT_SECONDS);
        properties.setProperty("loginTimeout", CONNECT_SECONDS);
        return DriverManager.getConnection(jdbcUrl, properties);
    }

    static boolean isDiskFull(SQLException e) {
        return DISK_FULL.equals(e.getSQLState());
    }
}
