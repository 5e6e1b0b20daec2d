package dev.ceyuan.platform.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.ceyuan.platform.database.StartRefused.Kind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;

/// The migrations of all modules: one schema per module, with its own history, in the order of their
/// dependencies.
///
/// Module `m` has its SQL in `db/migration/m/V…__….sql` on the class path; `${app}` stands for the
/// application's role. Several instances may migrate at the same time: PostgreSQL makes them wait for each
/// other.
public final class Migrations {
    private static final String ORDER = "/db/migration/order.txt";
    private static final String FOLDER = "classpath:db/migration/";
    private static final String HISTORY = "migration";
    private static final int CONNECTIONS = 4;
    private static final long CONNECT_MILLIS = 20_000;
    private static final Pattern PLAIN_NAME = Pattern.compile("[a-z_][a-z0-9_]*");

    private Migrations() {}

    /// Brings the modules of this program up to date: those of `db/migration/order.txt`, in its order.
    ///
    /// @return how many migrations ran; 0 if the database was up to date
    /// @throws StartRefused `DATABASE_NEWER` before anything is changed, `MIGRATION_FAILED`, `DATABASE_DISK_FULL`
    public static int migrate(DatabaseAccess access) {
        return migrate(access, order());
    }

    /// Brings the given modules up to date.
    ///
    /// @param modules each after those it refers to
    /// @return how many migrations ran
    /// @throws StartRefused as above
    public static int migrate(DatabaseAccess access, List<String> modules) {
        try (var owner = connections(access)) {
            var pending = new LinkedHashMap<String, Flyway>();
            for (var module : modules) {
                var flyway = flyway(owner, module, access.application().user());
                if (needsMigration(flyway, module)) {
                    pending.put(module, flyway);
                }
            }
            int run = 0;
            for (var entry : pending.entrySet()) {
                run += migrate(entry.getValue(), entry.getKey());
            }
            return run;
        }
    }

    /// The modules of this program, each after those it refers to.
    static List<String> order() {
        try (var in = Objects.requireNonNull(Migrations.class.getResourceAsStream(ORDER), ORDER)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + ORDER, e);
        }
    }

    private static HikariDataSource connections(DatabaseAccess access) {
        var config = new HikariConfig();
        config.setPoolName("ceyuan-owner");
        config.setJdbcUrl(access.jdbcUrl());
        config.setUsername(access.owner().user());
        config.setPassword(access.owner().password());
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(0);
        config.setConnectionTimeout(CONNECT_MILLIS);
        return new HikariDataSource(config);
    }

    private static Flyway flyway(HikariDataSource owner, String module, String applicationRole) {
        return Flyway.configure()
                .dataSource(owner)
                .locations(FOLDER + module)
                .defaultSchema(module)
                .createSchemas(true)
                .table(HISTORY)
                .placeholders(Map.of("app", quoted(applicationRole)))
                .validateMigrationNaming(true)
                .cleanDisabled(true)
                .load();
    }

    private static String quoted(String role) {
        return PLAIN_NAME.matcher(role).matches() ? role : '"' + role.replace("\"", "\"\"") + '"';
    }

    /// Looks before anything is changed: refuses what a newer program made, lets what differs be reported
    /// by Flyway.
    private static boolean needsMigration(Flyway flyway, String module) {
        var migrations = flyway.info().all();
        Arrays.stream(migrations).filter(Migrations::isNewer).findFirst().ifPresent(newer -> {
            throw new StartRefused(Kind.DATABASE_NEWER, module, newer.getVersion());
        });
        return !Arrays.stream(migrations).allMatch(Migrations::isDone);
    }

    private static boolean isNewer(MigrationInfo migration) {
        return migration.getState() == MigrationState.FUTURE_SUCCESS
                || migration.getState() == MigrationState.FUTURE_FAILED;
    }

    private static boolean isDone(MigrationInfo migration) {
        return migration.getState().isApplied()
                && !migration.getState().isFailed()
                && migration.getState().isResolved()
                && migration.isChecksumMatching();
    }

    private static int migrate(Flyway flyway, String module) {
        try {
            return flyway.migrate().migrationsExecuted;
        } catch (FlywayException e) {
            throw refusal(e, module);
        }
    }

    private static StartRefused refusal(FlywayException e, String module) {
        var message = Objects.toString(e.getMessage(), "?");
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                if (Connections.isDiskFull(sql)) {
                    return new StartRefused(Kind.DATABASE_DISK_FULL, module).causedBy(e);
                }
                message = Objects.toString(sql.getMessage(), message);
            }
        }
        return new StartRefused(Kind.MIGRATION_FAILED, module, message).causedBy(e);
    }
}
