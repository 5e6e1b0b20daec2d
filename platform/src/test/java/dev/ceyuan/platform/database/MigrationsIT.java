package dev.ceyuan.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.ceyuan.platform.database.DatabaseAccess.Credentials;
import dev.ceyuan.platform.database.StartRefused.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class MigrationsIT {
    private static final List<String> SPECIMEN = List.of("specimen");

    @Test
    void doesNothingTheSecondTime() {
        var access = TestDatabase.empty();

        int first = Migrations.migrate(access);
        int second = Migrations.migrate(access);

        assertThat(first).isPositive();
        assertThat(second).isZero();
    }

    @Test
    void knowsTheOrderOfEveryModuleThatHasMigrations() throws IOException {
        try (var folders = Files.list(Path.of("src/main/resources/db/migration"))) {
            var modules = folders.filter(Files::isDirectory)
                    .map(folder -> folder.getFileName().toString())
                    .toList();

            assertThat(Migrations.order()).containsAll(modules);
        }
    }

    @Test
    void refusesADatabaseOfANewerProgramAndChangesNothing() throws SQLException {
        var access = TestDatabase.empty();
        Migrations.migrate(access, SPECIMEN);
        execute(
                access,
                access.owner(),
                "insert into specimen.migration values (99, '99', 'later', 'SQL', 'V99__later.sql', 1, 'x', now(), 1, true)");

        var refused = catchThrowableOfType(
                StartRefused.class, () -> Migrations.migrate(access, List.of("audit", "specimen")));

        assertThat(refused.kind()).isEqualTo(Kind.DATABASE_NEWER);
        assertThat(refused.arguments()).containsExactly("specimen", "99");
        assertThatThrownBy(() -> execute(access, access.owner(), "select 1 from audit.event"))
                .hasMessageContaining("does not exist");
    }

    @Test
    void saysWhichSchemaFailedAndWhy() {
        var access = TestDatabase.empty();

        var refused = catchThrowableOfType(
                StartRefused.class, () -> Migrations.migrate(access, List.of("specimen", "broken")));

        assertThat(refused.kind()).isEqualTo(Kind.MIGRATION_FAILED);
        assertThat(refused.arguments().getFirst()).isEqualTo("broken");
        assertThat(refused.arguments().get(1)).contains("no_such_type");
    }

    @Test
    void refusesAMigrationThatWasChangedAfterItRan() throws SQLException {
        var access = TestDatabase.empty();
        Migrations.migrate(access, SPECIMEN);
        execute(access, access.owner(), "update specimen.migration set checksum = 1 where version = '1'");

        var refused = catchThrowableOfType(StartRefused.class, () -> Migrations.migrate(access, SPECIMEN));

        assertThat(refused.kind()).isEqualTo(Kind.MIGRATION_FAILED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create schema other",
                "create table specimen.other (name text)",
                "create table public.other (name text)",
                "create temporary table other (name text)",
                "drop table specimen.thing",
                "alter table specimen.thing add column other text",
                "truncate specimen.thing",
                "delete from specimen.thing",
                "update specimen.thing set name = 'x'",
                "delete from specimen.migration",
                "create role other",
                "set role ceyuan_owner",
                "copy specimen.thing from program 'id'"
            })
    void givesTheApplicationOnlyWhatAMigrationGrants(String forbidden) throws SQLException {
        var access = Specimen.ONLY;

        execute(access, access.application(), "select name from specimen.thing");
        assertThatThrownBy(() -> execute(access, access.application(), forbidden))
                .isInstanceOf(SQLException.class)
                .hasMessageMatching("(?s).*(permission denied|must be owner).*");
    }

    private static final class Specimen {
        static final DatabaseAccess ONLY = migrated();

        private static DatabaseAccess migrated() {
            var access = TestDatabase.empty();
            Migrations.migrate(access, SPECIMEN);
            return access;
        }
    }

    private static void execute(DatabaseAccess access, Credentials role, String sql) throws SQLException {
        try (var connection = Connections.open(access.jdbcUrl(), role);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
