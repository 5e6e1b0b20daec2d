package dev.ceyuan.platform.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ceyuan.platform.identity.Appointment;
import dev.ceyuan.platform.identity.ClientAddress;
import dev.ceyuan.platform.identity.Invitations;
import dev.ceyuan.platform.identity.Role;
import dev.ceyuan.platform.web.Browser;
import dev.ceyuan.platform.web.People;
import dev.ceyuan.platform.web.TestServer;
import dev.ceyuan.platform.web.security.TestOpenIdProvider.Person;
import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OpenIdSignInIT {
    private static final TestOpenIdProvider PROVIDER = new TestOpenIdProvider();
    private static final TestServer SERVER = TestServer.start(Map.of(
            "ceyuan.identity.oidc.issuer",
            PROVIDER.issuer(),
            "ceyuan.identity.oidc.client-id",
            TestOpenIdProvider.CLIENT,
            "ceyuan.identity.oidc.client-secret",
            TestOpenIdProvider.SECRET,
            "ceyuan.identity.oidc.name",
            "一网通办"));

    private final People people = new People(SERVER);
    private final Browser browser = SERVER.browser();

    @BeforeEach
    void anHonestProvider() {
        PROVIDER.signsWithItsOwnKey();
        PROVIDER.repeatsNonce(true);
    }

    @AfterAll
    static void close() {
        SERVER.close();
        PROVIDER.close();
    }

    @Test
    void whoseVerifiedAddressIsKnownIsSignedInAndComesBackToThePageHeWanted() {
        var known = auditor();
        PROVIDER.signsIn(new Person(UUID.randomUUID().toString(), known.email(), true));

        assertThat(signIn(Map.of("to", "/accounts"))).endsWith("/accounts");

        assertThat(browser.get("/api/me").body())
                .contains(known.actor().account().toString());
    }

    @Test
    void whoWasLinkedOnceIsKnownByHisSubjectWhateverHisAddressIsNow() {
        var known = auditor();
        var subject = UUID.randomUUID().toString();
        PROVIDER.signsIn(new Person(subject, known.email(), true));
        signIn(Map.of());
        browser.submit("/sign-out", Map.of());

        PROVIDER.signsIn(new Person(subject, "another@example.org", false));
        signIn(Map.of());

        assertThat(browser.get("/api/me").body())
                .contains(known.actor().account().toString());
    }

    @Test
    void anAddressThatTheProviderHasNotVerifiedOpensNothing() {
        PROVIDER.signsIn(new Person(UUID.randomUUID().toString(), people.first().email(), false));

        assertThat(signIn(Map.of())).endsWith("/sign-in?openid=unknown");

        assertThat(browser.get("/api/me").body()).contains("\"account\":null");
    }

    @Test
    void whoeverIsInvitedGetsAnAccountWithoutAPassword() {
        var email = "zhou-%s@example.org".formatted(UUID.randomUUID());
        var invitation =
                SERVER.get(Invitations.class).invite(people.first().actor(), email, asAuditor(), ClientAddress.local());
        PROVIDER.signsIn(new Person(UUID.randomUUID().toString(), email, true));

        assertThat(signIn(Map.of("invitation", invitation.token()))).endsWith("/");

        assertThat(browser.get("/api/me").body()).contains(email, "周敏", "AUDITOR");
    }

    @Test
    void aTokenThatAnotherSignedIsRefused() {
        PROVIDER.signsIn(new Person(UUID.randomUUID().toString(), people.first().email(), true));
        PROVIDER.signsWithAForgedKey();

        assertThat(signIn(Map.of())).endsWith("/sign-in?openid=failed");

        assertThat(browser.get("/api/me").body()).contains("\"account\":null");
    }

    @Test
    void aTokenForAnotherRequestIsRefused() {
        PROVIDER.signsIn(new Person(UUID.randomUUID().toString(), people.first().email(), true));
        PROVIDER.repeatsNonce(false);

        assertThat(signIn(Map.of())).endsWith("/sign-in?openid=failed");
    }

    @Test
    void anAnswerWithAStateThatThisBrowserDidNotAskForIsRefused() {
        PROVIDER.signsIn(new Person(UUID.randomUUID().toString(), people.first().email(), true));
        var back = TestOpenIdProvider.visit(toProvider(Map.of()));
        var victim = SERVER.browser();

        var answer = victim.get(back.getRawPath() + "?" + back.getRawQuery());

        assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/sign-in?openid=failed");
        assertThat(victim.get("/api/me").body()).contains("\"account\":null");
    }

    @Test
    void thePageNamesTheProvider() {
        assertThat(browser.get("/sign-in").body()).contains("一网通办");
    }

    @Test
    void aProviderThatIsAwayIsSaidToBeAndThePasswordStillWorks() {
        try (var elsewhere = TestServer.start(Map.of(
                "ceyuan.identity.oidc.issuer",
                "http://127.0.0.1:1",
                "ceyuan.identity.oidc.client-id",
                TestOpenIdProvider.CLIENT))) {
            var person = new People(elsewhere).first();
            var visitor = elsewhere.browser();

            var answer = visitor.submit("/sign-in/openid", Map.of());

            assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/sign-in?openid=unreachable");
            assertThat(visitor.signIn(person.email(), People.PASSWORD).statusCode())
                    .isEqualTo(302);
        }
    }

    private People.Person auditor() {
        return people.with(asAuditor());
    }

    private static Appointment asAuditor() {
        return Appointment.from(LocalDate.now(ZoneId.of("Asia/Shanghai")), Role.AUDITOR);
    }

    /// The way through the provider and back; where the platform leads in the end.
    private String signIn(Map<String, String> wanted) {
        var back = TestOpenIdProvider.visit(toProvider(wanted));
        assertThat(back.getHost()).isEqualTo("127.0.0.1");
        return location(back.getRawPath() + "?" + back.getRawQuery());
    }

    private URI toProvider(Map<String, String> wanted) {
        var start = browser.submit("/sign-in/openid", wanted)
                .headers()
                .firstValue("Location")
                .orElseThrow();
        return URI.create(location(URI.create(start).getPath()));
    }

    private String location(String path) {
        return browser.get(path).headers().firstValue("Location").orElseThrow();
    }
}
