package dev.ceyuan.platform.database;

import java.util.Map;

/// The database of this instance, open until closed: the embedded one in the home folder, or yours.
public sealed interface Database extends AutoCloseable permits EmbeddedDatabase, ExternalDatabase {

    /// Opens your database if `CEYUAN_DATABASE_URL` is among the settings, otherwise the embedded one.
    ///
    /// @param settings the environment variables
    /// @throws StartRefused if it cannot be used as it is; the kind says why
    static Database open(Home home, Map<String, String> settings) {
        return settings.getOrDefault(ExternalDatabase.URL, "").isBlank()
                ? EmbeddedDatabase.open(home)
                : ExternalDatabase.open(settings);
    }

    /// How to reach it.
    DatabaseAccess access();

    /// Stops the embedded database in good order; leaves yours alone.
    @Override
    void close();
}
