package dev.ceyuan.platform.identity;

import static dev.ceyuan.platform.identity.IdentityFixture.ELSEWHERE;
import static dev.ceyuan.platform.identity.IdentityFixture.OFFICE;
import static dev.ceyuan.platform.identity.IdentityFixture.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

class SignInsIT {
    private static final String EMAIL = "chen.jing@office.example";

    private final IdentityFixture identity = IdentityFixture.empty();
    private final SignIns signIns = identity.get(SignIns.class);
    private final Actor.Member member = identity.administrator();

    @Test
    void theRightPasswordIsAcceptedHoweverTheAddressIsWritten() {
        assertThat(signIns.withPassword(" Chen.Jing@OFFICE.example ", PASSWORD, OFFICE))
                .isEqualTo(new SignInAnswer.Accepted(member.account()));
        assertThat(identity.actsOn(Accounts.ref(member.account()))).contains("session.opened");
    }

    @Test
    void anUnknownAddressAndAWrongPasswordGetTheSameAnswer() {
        var wrong = signIns.withPassword(EMAIL, "not the right password", OFFICE);
        var unknown = signIns.withPassword("nobody@office.example", "not the right password", OFFICE);

        assertThat(wrong).isEqualTo(new SignInAnswer.Refused()).isEqualTo(unknown);
    }

    @Test
    void fiveFailuresAreFreeThenEachOneDoublesTheWait() {
        var blocked = new ArrayList<Long>();
        for (int i = 0; i < 16; i++) {
            signIns.withPassword(EMAIL, "wrong", network(i));
            var answer = signIns.withPassword(EMAIL, "wrong", network(i + 100));
            var wait = waitOf(answer);
            blocked.add(wait.toSeconds());
            identity.clock.advance(wait);
        }
        assertThat(blocked).startsWith(0L, 0L).contains(2L, 4L, 8L, 16L, 32L, 64L, 128L, 256L, 512L, 900L);
        assertThat(Collections.max(blocked)).isEqualTo(900L);
    }

    @Test
    void theWaitTellsNothingAboutTheAccount() {
        var known = failures(EMAIL, 8, 0);
        var unknown = failures("nobody@office.example", 8, 100);

        assertThat(known).isEqualTo(unknown);
    }

    @Test
    void whileBlockedEvenTheRightPasswordWaits() {
        failures(EMAIL, 6, 0);

        assertThat(signIns.withPassword(EMAIL, PASSWORD, ELSEWHERE)).isInstanceOf(SignInAnswer.Delayed.class);
        identity.clock.advance(Duration.ofSeconds(2));
        assertThat(signIns.withPassword(EMAIL, PASSWORD, ELSEWHERE)).isInstanceOf(SignInAnswer.Accepted.class);
    }

    @Test
    void oneNetworkThatTriesManyAddressesIsSlowedDown() {
        for (int i = 0; i < 31; i++) {
            signIns.withPassword("person%d@office.example".formatted(i), "wrong", ELSEWHERE);
        }

        assertThat(signIns.withPassword(EMAIL, PASSWORD, ELSEWHERE)).isInstanceOf(SignInAnswer.Delayed.class);
        assertThat(signIns.withPassword(EMAIL, PASSWORD, OFFICE)).isInstanceOf(SignInAnswer.Accepted.class);
    }

    @Test
    void anAccountOfOnesOwnDoesNotWashTheNetworkClean() {
        for (int i = 0; i < 29; i++) {
            signIns.withPassword("person%d@office.example".formatted(i), "wrong", ELSEWHERE);
        }
        signIns.withPassword(EMAIL, PASSWORD, ELSEWHERE);
        signIns.withPassword("one@office.example", "wrong", ELSEWHERE);
        signIns.withPassword("two@office.example", "wrong", ELSEWHERE);

        assertThat(signIns.withPassword("three@office.example", "wrong", ELSEWHERE))
                .isInstanceOf(SignInAnswer.Delayed.class);
    }

    @Test
    void failuresAreForgottenAfterADay() {
        failures(EMAIL, 6, 0);
        identity.clock.advance(Duration.ofHours(25));

        assertThat(failures(EMAIL, 5, 0)).containsOnly(Duration.ZERO);
    }

    @Test
    void aThousandGuessesAtOnceAreNotAThousandGuesses() throws Exception {
        var guesses = Collections.nCopies(
                60, (Callable<SignInAnswer>) () -> signIns.withPassword(EMAIL, "a wrong password", OFFICE));

        int looked = 0;
        try (var threads = Executors.newFixedThreadPool(12)) {
            for (var guess : threads.invokeAll(guesses)) {
                looked += guess.get() instanceof SignInAnswer.Refused ? 1 : 0;
            }
        }

        assertThat(looked).isEqualTo(6);
    }

    @Test
    void anOldHashIsReplacedAtSignIn() {
        var weak = new Argon2PasswordEncoder(16, 32, 1, 16, 1).encode(PASSWORD);
        identity.jdbc()
                .sql("update identity.password set hash = :hash")
                .param("hash", weak)
                .update();

        assertThat(signIns.withPassword(EMAIL, PASSWORD, OFFICE)).isInstanceOf(SignInAnswer.Accepted.class);

        assertThat(hash()).contains("m=64,t=1,p=1").isNotEqualTo(weak);
        assertThat(identity.actsOn(Accounts.ref(member.account()))).contains("password.rehashed");
        assertThat(signIns.withPassword(EMAIL, PASSWORD, OFFICE)).isInstanceOf(SignInAnswer.Accepted.class);
    }

    @Test
    void aRefusalIsOnRecord() {
        signIns.withPassword(EMAIL, "wrong", OFFICE);

        assertThat(identity.actsOn(Accounts.ref(member.account()))).contains("session.refused");
    }

    @Test
    void aKnownSubjectOfTheProviderSignsIn() {
        var vouched = new OidcIdentity("https://id.example", "42", EMAIL, "陈静");

        var first = signIns.withOidc(vouched, Optional.empty(), OFFICE);
        var later =
                signIns.withOidc(new OidcIdentity("https://id.example", "42", null, null), Optional.empty(), OFFICE);

        assertThat(first).isEqualTo(new SignInAnswer.Accepted(member.account())).isEqualTo(later);
        assertThat(identity.actsOn(Accounts.ref(member.account()))).contains("external-login.linked");
    }

    @Test
    void anUnknownSubjectNeedsAVerifiedAddressOrAnInvitation() {
        for (var email : new String[] {null, "stranger@office.example", "not an address"}) {
            assertThat(signIns.withOidc(
                            new OidcIdentity("https://id.example", "7", email, null), Optional.empty(), OFFICE))
                    .isEqualTo(new SignInAnswer.Unknown());
        }
    }

    @Test
    void anInvitationMakesAnAccountForAnUnknownSubject() {
        var token = identity.get(Invitations.class)
                .invite(
                        member,
                        "sun.li@office.example",
                        Appointment.from(identity.get(Journal.class).today(), Role.AUDITOR),
                        OFFICE)
                .token();
        var vouched = new OidcIdentity("https://id.example", "8", null, "孙丽");

        var answer = signIns.withOidc(vouched, Optional.of(token), ELSEWHERE);

        assertThat(answer).isInstanceOfSatisfying(SignInAnswer.Accepted.class, accepted -> {
            assertThat(identity.actor(accepted.account()).has(Role.AUDITOR)).isTrue();
            assertThat(identity.actor(accepted.account()).displayName()).isEqualTo("孙丽");
        });
        assertThat(signIns.withOidc(vouched, Optional.empty(), ELSEWHERE)).isEqualTo(answer);
    }

    @Test
    void aSubjectOfAnotherIssuerIsSomeoneElse() {
        signIns.withOidc(new OidcIdentity("https://id.example", "42", EMAIL, null), Optional.empty(), OFFICE);

        assertThat(signIns.withOidc(
                        new OidcIdentity("https://evil.example", "42", null, null), Optional.empty(), OFFICE))
                .isEqualTo(new SignInAnswer.Unknown());
    }

    @Test
    void theProviderDoesNotOpenADisabledAccount() {
        var other = identity.invited(member, "li.ming@office.example", Role.AUDITOR);
        var vouched = new OidcIdentity("https://id.example", "9", "li.ming@office.example", null);
        signIns.withOidc(vouched, Optional.empty(), OFFICE);
        identity.get(Accounts.class).disable(member, other.account());

        assertThat(signIns.withOidc(vouched, Optional.empty(), OFFICE)).isEqualTo(new SignInAnswer.Refused());
    }

    /// Fails so often, each time from another network, and waits as told.
    private List<Duration> failures(String email, int times, int firstNetwork) {
        var waits = new ArrayList<Duration>();
        for (int i = 0; i < times; i++) {
            var answer = signIns.withPassword(email, "wrong", network(firstNetwork + i));
            waits.add(waitOf(answer));
        }
        return waits;
    }

    private static Duration waitOf(SignInAnswer answer) {
        return answer instanceof SignInAnswer.Delayed delayed ? delayed.retryAfter() : Duration.ZERO;
    }

    private static ClientAddress network(int i) {
        return new ClientAddress("203.0.113." + i % 256);
    }

    private String hash() {
        return identity.jdbc()
                .sql("select hash from identity.password")
                .query(String.class)
                .single();
    }
}
