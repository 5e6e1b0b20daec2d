package dev.ceyuan.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.ceyuan.platform.database.StartRefused.Kind;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class ExternalDatabaseIT {
    private static final DatabaseAccess SERVER = TestDatabase.empty();

    @Test
    void opensWithTheTwoRoles() throws SQLException {
        try (var database = ExternalDatabase.open(settings())) {
            var access = database.access();

            assertThat(access.jdbcUrl()).doesNotContain(access.owner().password());
            try (var connection = Connections.open(access.jdbcUrl(), access.application())) {
                assertThat(connection.isValid(1)).isTrue();
            }
        }
    }

    @Test
    void takesTheCredentialsOfTheApplicationFromTheAddress() {
        var settings = settings();
        var application = SERVER.application();
        settings.remove(ExternalDatabase.USER);
        settings.remove(ExternalDatabase.PASSWORD);
        settings.compute(
                ExternalDatabase.URL,
                (_, url) -> url.replace("//", "//" + application.user() + ":" + application.password() + "@"));

        try (var database = ExternalDatabase.open(settings)) {
            assertThat(database.access().application()).isEqualTo(application);
        }
    }

    @Test
    void refusesAServerThatIsNotThere() throws IOException {
        int unused;
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            unused = socket.getLocalPort();
        }

        var refused = refusal(ExternalDatabase.URL, "postgresql://127.0.0.1:" + unused + "/ceyuan");

        assertThat(refused.kind()).isEqualTo(Kind.DATABASE_UNREACHABLE);
    }

    @Test
    void refusesWrongPasswords() {
        assertThat(refusal(ExternalDatabase.PASSWORD, "wrong").kind()).isEqualTo(Kind.DATABASE_LOGIN_REFUSED);
        assertThat(refusal(ExternalDatabase.OWNER_PASSWORD, "wrong").kind()).isEqualTo(Kind.DATABASE_LOGIN_REFUSED);
    }

    @Test
    void refusesADatabaseThatDoesNotExist() {
        var url = settings().getOrDefault(ExternalDatabase.URL, "").replaceFirst("/test_\\d+", "/absent");

        assertThat(refusal(ExternalDatabase.URL, url).kind()).isEqualTo(Kind.DATABASE_MISSING);
    }

    @Test
    void refusesAnOwnerThatIsTheApplicationOrMissing() {
        assertThat(refusal(ExternalDatabase.OWNER_USER, SERVER.application().user())
                        .kind())
                .isEqualTo(Kind.DATABASE_SETTING_WRONG);
        assertThat(refusal(ExternalDatabase.OWNER_USER, "").kind()).isEqualTo(Kind.DATABASE_SETTING_WRONG);
        assertThat(refusal(ExternalDatabase.USER, "").kind()).isEqualTo(Kind.DATABASE_SETTING_WRONG);
    }

    @Test
    void refusesAnOwnerThatMayNotMakeSchemas() {
        var settings = settings();
        settings.put(ExternalDatabase.OWNER_USER, SERVER.application().user());
        settings.put(ExternalDatabase.OWNER_PASSWORD, SERVER.application().password());
        settings.put(ExternalDatabase.USER, SERVER.owner().user());
        settings.put(ExternalDatabase.PASSWORD, SERVER.owner().password());

        var refused = catchThrowableOfType(
                StartRefused.class, () -> ExternalDatabase.open(settings).close());

        assertThat(refused.kind()).isEqualTo(Kind.DATABASE_RIGHT_MISSING);
        assertThat(refused.arguments().get(1)).startsWith("grant create on database");
    }

    @Test
    void refusesServersBelowVersionSixteen() {
        var refused = catchThrowableOfType(StartRefused.class, () -> ExternalDatabase.requireVersion(150_014));

        assertThat(refused.kind()).isEqualTo(Kind.DATABASE_TOO_OLD);
        assertThat(refused.arguments()).containsExactly("15.14", "16");
        assertThatCode(() -> ExternalDatabase.requireVersion(160_000)).doesNotThrowAnyException();
        assertThatCode(() -> ExternalDatabase.requireVersion(180_001)).doesNotThrowAnyException();
    }

    private static Map<String, String> settings() {
        var settings = new HashMap<String, String>();
        settings.put(ExternalDatabase.URL, SERVER.jdbcUrl().replace("jdbc:", ""));
        settings.put(ExternalDatabase.USER, SERVER.application().user());
        settings.put(ExternalDatabase.PASSWORD, SERVER.application().password());
        settings.put(ExternalDatabase.OWNER_USER, SERVER.owner().user());
        settings.put(ExternalDatabase.OWNER_PASSWORD, SERVER.owner().password());
        return settings;
    }

    private static StartRefused refusal(String variable, String value) {
        var settings = settings();
        settings.put(variable, value);
        return catchThrowableOfType(
                StartRefused.class, () -> ExternalDatabase.open(settings).close());
    }
}
