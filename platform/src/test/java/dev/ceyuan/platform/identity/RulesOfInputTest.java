package dev.ceyuan.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ceyuan.platform.identity.IdentityRefused.Kind;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class RulesOfInputTest {
    private final IdentityProperties defaults =
            new Binder(new MapConfigurationPropertySource()).bindOrCreate("ceyuan.identity", IdentityProperties.class);
    private final PasswordPolicy policy = new PasswordPolicy(defaults, new GuessablePasswords());

    @Test
    void theDefaultsAreThoseOfOwasp() {
        assertThat(defaults.password().memoryKib()).isEqualTo(19_456);
        assertThat(defaults.password().iterations()).isEqualTo(2);
        assertThat(defaults.session().idle()).isEqualTo(Duration.ofMinutes(30));
        assertThat(defaults.oidc().configured()).isFalse();
    }

    @Test
    void settingsOutOfRangeAreRefused() {
        assertThatThrownBy(() -> new IdentityProperties.Password(4, 256, 19_456, 2, 1, 4))
                .hasMessageContaining("password.min-length");
        assertThatThrownBy(() -> new IdentityProperties.Session(Duration.ZERO, Duration.ofHours(1)))
                .hasMessageContaining("session.idle");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password1234", "P@ssw0rd2026!", "passwordpassword", "123456789012", "aaaaaaaaaaaa", "abababababab",
                "qwertyuiop12", "1qaz2wsx3edc", "zxcvbnmasdfg", "woaini1314520", "iloveyou2026", "ceyuan2026!!!",
                "zhongguancun1", "admin@123456", "我爱你我爱你我爱你我爱你", "abcdefghijkl", "098765432109", "beijing-2026-beijing"
            })
    void refusesWhatEveryoneTriesFirst(String password) {
        assertThat(faultOf(password)).contains(Kind.PASSWORD_COMMON);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "three cats on a roof",
                "床前明月光疑是地上霜举头望",
                "gk83hq01mz7x",
                "The office opens at 9",
                "purple bicycle 77"
            })
    void asksForNoKindsOfCharacters(String password) {
        assertThat(faultOf(password)).isEmpty();
    }

    @Test
    void countsCharactersNotBytes() {
        assertThat(faultOf("𠮷野家的牛肉饭很好吃呀")).contains(Kind.PASSWORD_TOO_SHORT);
        assertThat(faultOf("𠮷野家的牛肉饭很好吃呀！")).isEmpty();
        assertThat(faultOf("gk83hq01mz7".repeat(30))).contains(Kind.PASSWORD_TOO_LONG);
    }

    @Test
    void refusesTheOwnersNameWithLittleElse() {
        assertThat(policy.faultOf("Chen.Jing1985", "chen.jing@office.example", "陈静"))
                .contains(Kind.PASSWORD_NAMES_OWNER);
        assertThat(policy.faultOf("chen.jing rides a green bicycle", "chen.jing@office.example", "陈静"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"A@B.example,a@b.example", "' a@b '  ,a@b", "ａ@b.example,a@b.example"})
    void anAddressHasOneForm(String typed, String kept) {
        assertThat(EmailAddress.parse(typed)).contains(new EmailAddress(kept));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "@", "a@", "@b", "a b@c", "a@b@c", "<a@b>", "a,b@c"})
    void refusesWhatIsNoAddress(String typed) {
        assertThat(EmailAddress.parse(typed)).isEmpty();
    }

    @Test
    void aTagNamesNoOtherPerson() {
        var plain = new EmailAddress("chen@office.example");

        assertThat(plain.reachesSameMailbox(new EmailAddress("chen+x@office.example")))
                .isTrue();
        assertThat(plain.reachesSameMailbox(new EmailAddress("chen@other.example")))
                .isFalse();
        assertThat(plain.reachesSameMailbox(new EmailAddress("chen@of+fice.example")))
                .isFalse();
    }

    @Test
    void theWaitDoublesUpToItsLimit() {
        var delay = new SignInDelay(5, Duration.ofSeconds(2), Duration.ofMinutes(15));

        assertThat(IntStream.rangeClosed(4, 8).mapToObj(delay::after))
                .containsExactly(
                        Duration.ZERO,
                        Duration.ZERO,
                        Duration.ofSeconds(2),
                        Duration.ofSeconds(4),
                        Duration.ofSeconds(8));
        assertThat(delay.after(14)).isEqualTo(Duration.ofSeconds(512));
        assertThat(delay.after(15)).isEqualTo(Duration.ofMinutes(15));
        assertThat(delay.after(Integer.MAX_VALUE)).isEqualTo(Duration.ofMinutes(15));
    }

    @Test
    void theNeighboursOfAnIpv6AddressCountAsOneNetwork() {
        assertThat(new ClientAddress("2001:db8:1:2:3:4:5:6").network())
                .isEqualTo(new ClientAddress("2001:db8:1:2::1").network())
                .isNotEqualTo(new ClientAddress("2001:db8:1:3::1").network());
        assertThat(new ClientAddress("192.0.2.1").network()).isEqualTo("192.0.2.1");
        assertThat(new ClientAddress("not:an:address").network()).isEqualTo("not:an:address");
    }

    @Test
    void aTokenHasTwoHundredAndFiftySixBits() {
        var tokens =
                IntStream.range(0, 100).mapToObj(_ -> OneTimeToken.random()).toList();

        assertThat(tokens).doesNotHaveDuplicates().allSatisfy(token -> {
            assertThat(token.text()).matches("[A-Za-z0-9_-]{43}");
            assertThat(token.digest()).hasSize(32);
            assertThat(token.toString()).doesNotContain(token.text());
        });
    }

    private Optional<Kind> faultOf(String password) {
        return policy.faultOf(password, "chen.jing@office.example", "陈静");
    }
}
