package dev.ceyuan.platform.database;

import dev.ceyuan.platform.database.StartRefused.Kind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationState;

/// The migrations of all modules: one schema per module, with its own history, in the order of their dependencies.
///
/// Module `m` has its SQL in `db/migration/m/V…__….sql` on the class path; `${app}` stands for the application's role.
public final class Migrations {
    private static final String ORDER = "/db/migration/order.txt";
    private static final String HISTORY = "migration";
    private static final Pattern PLAIN_NAME = Pattern.compile("[a-z_][a-z0-9_]*");

    private Migrations() {}

    /// What was done: how many migrations ran, 0 if the database was up to date.
    public record Outcome(int migrationsRun) {}

    /// Brings the modules of this program up to date, those of `db/migration/order.txt` in its order.
    ///
    /// @throws StartRefused `DATABASE_NEWER` before anything is changed, `MIGRATION_FAILED`, `DISK_FULL`
    public static Outcome migrate(DatabaseAccess access) {
        return migrate(access, order());
    }

    /// Brings the given modules up to date.
    ///
    /// @param modules names of modules, each after those it refers to
    /// @throws StartRefused as above
    public static Outcome migrate(DatabaseAccess access, List<String> modules) {
        var migrations = new ArrayList<Flyway>();
        for (var module : modules) {
            var flyway = flyway(access, module);
            refuseNewer(flyway, module);
            migrations.add(flyway);
        }
        int run = 0;
        for (int i = 0; i < modules.size(); i++) {
            run += migrate(migrations.get(i), modules.get(i));
        }
        return new Outcome(run);
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

    private static Flyway flyway(DatabaseAccess access, String module) {
        return Flyway.configure()
                .dataSource(
                        access.jdbcUrl(), access.owner().user(), access.owner().password())
                .locations("classpath:db/migration/" + module)
                .defaultSchema(module)
                .createSchemas(true)
                .table(HISTORY)
                .placeholders(Map.of("app", quoted(access.application().user())))
                .validateMigrationNaming(true)
                .cleanDisabled(true)
                .load();
    }

    private static String quoted(String role) {
        return PLAIN_NAME.matcher(role).matches() ? role : '"' + role.replace("\"", "\"\"") + '"';
    }

    private static void refuseNewer(Flyway flyway, String module) {
        Arrays.stream(flyway.info().applied())
                .filter(applied -> applied.getState() == MigrationState.FUTURE_SUCCESS
                        || applied.getState() == MigrationState.FUTURE_FAILED)
                .reduce((_, last) -> last)
                .ifPresent(applied -> {
                    throw new StartRefused(Kind.DATABASE_NEWER, module, applied.getVersion());
                });
    }

    private static int migrate(Flyway flyway, String module) {
        try {
            return flyway.migrate().migrationsExecuted;
        } catch (FlywayException e) {
            var message = Objects.toString(e.getMessage(), "?");
            throw new StartRefused(Kind.MIGRATION_FAILED, module, message).causedBy(e);
        }
    }
}
