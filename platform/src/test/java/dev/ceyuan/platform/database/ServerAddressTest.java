package dev.ceyuan.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.ceyuan.platform.database.DatabaseAccess.Credentials;
import dev.ceyuan.platform.database.StartRefused.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ServerAddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "postgresql://app:p%40ss@db.city.cn:5433/ceyuan?sslmode=require",
                "postgres://app:p%40ss@db.city.cn:5433/ceyuan?sslmode=require",
                "jdbc:postgresql://app:p%40ss@db.city.cn:5433/ceyuan?sslmode=require",
                " jdbc:postgresql://db.city.cn:5433/ceyuan?user=app&sslmode=require&password=p%40ss "
            })
    void takesTheFormsThatPeopleWrite(String text) {
        var address = ServerAddress.parse("V", text);

        assertThat(address.jdbcUrl()).isEqualTo("jdbc:postgresql://db.city.cn:5433/ceyuan?sslmode=require");
        assertThat(address.server()).isEqualTo("db.city.cn:5433");
        assertThat(address.database()).isEqualTo("ceyuan");
        assertThat(address.credentials()).isEqualTo(new Credentials("app", "p@ss"));
    }

    @Test
    void needsNoCredentials() {
        assertThat(ServerAddress.parse("V", "postgresql://db/ceyuan").credentials())
                .isNull();
    }

    @Test
    void keepsSeveralServers() {
        assertThat(ServerAddress.parse("V", "postgresql://one:5432,two:5432/ceyuan")
                        .jdbcUrl())
                .isEqualTo("jdbc:postgresql://one:5432,two:5432/ceyuan");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "db:5432/ceyuan",
                "mysql://db/ceyuan",
                "postgresql://db",
                "postgresql://db/",
                "postgresql:///ceyuan",
                "postgresql://app:secret@/ceyuan",
                "postgresql://app:sec ret@db/ceyuan",
                "postgresql://app:secret%zz@db/ceyuan"
            })
    void namesTheVariableAndNeverTheValueOfAWrongOne(String text) {
        var refused = catchThrowableOfType(StartRefused.class, () -> ServerAddress.parse("CEYUAN_DATABASE_URL", text));

        assertThat(refused.kind()).isEqualTo(Kind.DATABASE_SETTING_WRONG);
        assertThat(refused.arguments()).first().isEqualTo("CEYUAN_DATABASE_URL");
        assertThat(refused).hasMessageNotContaining("sec").hasNoCause();
    }
}
