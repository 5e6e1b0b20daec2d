package dev.ceyuan.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.ceyuan.platform.database.DatabaseAccess.Credentials;
import dev.ceyuan.platform.database.StartRefused.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/// One home through its life. The order is that of the story: making a home takes seconds, so all share it.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
final class EmbeddedDatabaseIT {
    private static final Path FOLDER = Path.of("target", "embedded-database").toAbsolutePath();

    @BeforeAll
    static void beginWithNothing() throws IOException {
        PostgresBinaries.deleteRecursively(FOLDER);
    }

    @Test
    @Order(1)
    void survivesTheDeathOfItsProcess() throws Exception {
        var holder = startHolder();
        var access = accessOf(holder);
        execute(access, access.owner(), "create table public.kept as select 1 as x");

        holder.destroyForcibly().waitFor(); // the server is an orphan now
        var orphans = LeftoverProcesses.of(home().resolve("database"));
        var rows = withDatabase(again -> column(again, again.owner(), "select x::text from public.kept"));

        assertThat(orphans).isNotEmpty().noneMatch(ProcessHandle::isAlive);
        assertThat(rows).containsExactly("1");
        assertThat(LeftoverProcesses.of(home().resolve("database"))).isEmpty();
    }

    @Test
    @Order(2)
    void survivesTheDeathOfTheServer() throws Exception {
        withDatabase(access -> {
            execute(access, access.owner(), "insert into public.kept select 2");
            killPostmaster();
            return List.of();
        });

        var rows = withDatabase(access -> column(access, access.owner(), "select x::text from public.kept order by x"));

        assertThat(rows).containsExactly("1", "2");
    }

    @Test
    @Order(3)
    void startsThoughSomebodyElseHasTheProcessIdOfTheDeadServer() throws Exception {
        Files.writeString(
                data().resolve("postmaster.pid"), ProcessHandle.current().pid() + "\n" + data() + "\n");

        var rows = withDatabase(access -> column(access, access.application(), "select 'here'"));

        assertThat(rows).containsExactly("here");
    }

    @Test
    @Order(4)
    void keepsWhatIsCommittedAndSortsChineseByPinyin() throws Exception {
        withDatabase(access -> {
            assertThat(column(access, access.application(), "show fsync")).containsExactly("on");
            assertThat(column(access, access.application(), "show synchronous_commit"))
                    .containsExactly("on");
            assertThat(column(access, access.application(), "show full_page_writes"))
                    .containsExactly("on");
            assertThat(column(
                            access,
                            access.application(),
                            "select n from (values ('中关村'), ('北京'), ('海淀'), ('安防')) v (n) order by n"))
                    .containsExactly("安防", "北京", "海淀", "中关村");
            return List.of();
        });
    }

    @Test
    @Order(5)
    void letsNobodyInWithoutThePassword() throws Exception {
        withDatabase(access -> {
            for (var user : List.of("postgres", Secrets.OWNER, Secrets.APPLICATION, "root")) {
                assertThatThrownBy(() -> execute(access, new Credentials(user, "guess"), "select 1"))
                        .isInstanceOf(SQLException.class)
                        .hasMessageContaining("password authentication failed");
            }
            assertThat(column(access, access.application(), "show listen_addresses"))
                    .containsExactly("127.0.0.1");
            assertThat(Files.readAllLines(data().resolve("postmaster.pid")).get(4))
                    .as("folder of the Unix socket")
                    .isEmpty();
            return List.of();
        });
        var secrets = home().resolve("secrets/database.properties");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(secrets)))
                .isEqualTo("rw-------");
    }

    @Test
    @Order(6)
    void refusesDataOfAnotherVersionOrWithoutPasswords() throws IOException {
        var version = data().resolve("PG_VERSION");
        var secrets = home().resolve("secrets/database.properties");
        Files.writeString(version, "17\n");
        assertThat(refusal().kind()).isEqualTo(Kind.EMBEDDED_OTHER_VERSION);
        Files.writeString(version, "18\n");

        Files.move(secrets, secrets.resolveSibling("gone"));
        assertThat(refusal().kind()).isEqualTo(Kind.SECRETS_MISSING);
        Files.move(secrets.resolveSibling("gone"), secrets);
    }

    @Test
    @Order(7)
    void saysWhatTheServerSaidWhenItDoesNotStart() throws IOException {
        Files.writeString(data().resolve("own.conf"), "no_such_setting = 1\n");

        var refused = refusal();

        assertThat(refused.kind()).isEqualTo(Kind.EMBEDDED_FAILED);
        assertThat(refused.arguments().getFirst()).contains("configuration file");
        Files.delete(data().resolve("own.conf"));
    }

    @Test
    void refusesAPathThatAShellWouldExpand() {
        try (var home = Home.open(FOLDER.resolve("$(id)"))) {
            var refused = catchThrowableOfType(
                    StartRefused.class, () -> EmbeddedDatabase.open(home).close());

            assertThat(refused.kind()).isEqualTo(Kind.HOME_PATH_UNSUPPORTED);
        }
    }

    private interface Work {
        List<String> with(DatabaseAccess access) throws Exception;
    }

    private static List<String> withDatabase(Work work) throws Exception {
        try (var home = Home.open(home());
                var database = EmbeddedDatabase.open(home)) {
            return work.with(database.access());
        }
    }

    private static StartRefused refusal() {
        return catchThrowableOfType(StartRefused.class, () -> withDatabase(_ -> List.of()));
    }

    private static Path home() {
        return FOLDER.resolve("the home 家");
    }

    private static Path data() {
        return home().resolve("database").resolve("data");
    }

    private static void killPostmaster() throws IOException {
        long pid = Long.parseLong(
                Files.readAllLines(data().resolve("postmaster.pid")).getFirst());
        var postmaster = ProcessHandle.of(pid).orElseThrow();
        postmaster.destroyForcibly();
        postmaster.onExit().join();
    }

    private static Process startHolder() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dsun.jnu.encoding=UTF-8",
                        "-cp",
                        System.getProperty("java.class.path"),
                        EmbeddedDatabaseHolder.class.getName(),
                        home().toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static DatabaseAccess accessOf(Process holder) throws IOException {
        var line = holder.inputReader().readLine();
        assertThat(line).startsWith("open ");
        var secrets = Secrets.readOrCreate(home().resolve("secrets"), data());
        return new DatabaseAccess(
                line.substring("open ".length()),
                new Credentials(Secrets.OWNER, secrets.owner()),
                new Credentials(Secrets.APPLICATION, secrets.application()));
    }

    private static void execute(DatabaseAccess access, Credentials role, String sql) throws SQLException {
        try (var connection = Connections.open(access.jdbcUrl(), role);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static List<String> column(DatabaseAccess access, Credentials role, String sql) throws SQLException {
        var values = new ArrayList<String>();
        try (var connection = Connections.open(access.jdbcUrl(), role);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }
}
