package dev.ceyuan.platform.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ceyuan.platform.identity.Accounts;
import dev.ceyuan.platform.identity.Appointment;
import dev.ceyuan.platform.identity.Role;
import dev.ceyuan.platform.web.Browser;
import dev.ceyuan.platform.web.People;
import dev.ceyuan.platform.web.TestServer;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecurityIT {
    private final TestServer server = TestServer.shared();
    private final People people = new People(server);
    private final Browser visitor = server.browser();

    @Test
    void everyAnswerCarriesTheHeaders() {
        for (var path : new String[] {"/sign-in", "/no-such-page", "/api/no-such-thing", "/assets/ceyuan.css"}) {
            var headers = visitor.get(path).headers();

            assertThat(headers.firstValue("Content-Security-Policy"))
                    .as(path)
                    .contains("default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
                            + "font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; "
                            + "frame-ancestors 'none'");
            assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
            assertThat(headers.firstValue("Referrer-Policy")).contains("same-origin");
            assertThat(headers.firstValue("Cross-Origin-Opener-Policy")).contains("same-origin");
            assertThat(headers.firstValue("Cross-Origin-Resource-Policy")).contains("same-origin");
            assertThat(headers.firstValue("Permissions-Policy")).isPresent();
            assertThat(headers.firstValue("Strict-Transport-Security")).isEmpty();
        }
    }

    @Test
    void noPageHasWhatThePolicyForbids() {
        var admin = people.signedIn(people.first());

        for (var path : new String[] {"/sign-in", "/account", "/accounts", "/no-such-page"}) {
            assertThat(admin.get(path).body())
                    .as(path)
                    .doesNotContainPattern("<script(?![^>]*\\ssrc=)|<style|\\sstyle=|\\son[a-z]+=|javascript:");
        }
    }

    @Test
    void aVisitorMakesNoSession() {
        visitor.get("/sign-in");

        assertThat(visitor.cookie("ceyuan_session")).isEmpty();
        assertThat(visitor.cookie("ceyuan_csrf"))
                .hasValueSatisfying(cookie -> assertThat(cookie.isHttpOnly()).isTrue());
    }

    @Test
    void theSessionCookieIsOutOfReachOfScriptsAndOtherSites() {
        var answer = server.browser().signIn(people.first().email(), People.PASSWORD);

        assertThat(answer.headers().allValues("Set-Cookie"))
                .filteredOn(cookie -> cookie.startsWith("ceyuan_session="))
                .isNotEmpty()
                .allSatisfy(cookie ->
                        assertThat(cookie).contains("HttpOnly", "SameSite=Lax").doesNotContain("Secure"));
    }

    @Test
    void whoSignsInLeavesTheSessionHeCameWith() {
        var browser =
                people.signedIn(people.with(Appointment.from(LocalDate.now(ZoneId.of("Asia/Shanghai")), Role.AUDITOR)));
        var foisted = browser.cookie("ceyuan_session").orElseThrow().getValue();
        var attacker = server.browser();
        attacker.plant("ceyuan_session", foisted);
        assertThat(attacker.get("/account").statusCode()).isEqualTo(200);

        browser.signIn(people.first().email(), People.PASSWORD);

        assertThat(browser.cookie("ceyuan_session").orElseThrow().getValue()).isNotEqualTo(foisted);
        assertThat(attacker.get("/account").statusCode()).isEqualTo(302);
    }

    @Test
    void theTokenOfFormsIsAnotherOneAfterSigningIn() {
        var browser = server.browser();
        browser.get("/sign-in");
        var before = browser.cookie("ceyuan_csrf").orElseThrow().getValue();

        browser.signIn(people.first().email(), People.PASSWORD);
        browser.get("/account");

        assertThat(browser.cookie("ceyuan_csrf").orElseThrow().getValue()).isNotEqualTo(before);
    }

    @Test
    void whatChangesSomethingNeedsTheToken() {
        var member = people.signedIn(people.first());
        var request = member.request("/account/name")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("displayName=Mallory"))
                .build();

        assertThat(member.send(request).statusCode()).isEqualTo(403);
        assertThat(member.get("/account").body()).doesNotContain("Mallory");
    }

    @Test
    void whatComesFromAnotherSiteIsRefusedEvenWithTheToken() {
        var member = people.signedIn(people.first());
        var token = member.headerToken();

        for (var site : new String[] {"cross-site", "same-site"}) {
            var request = member.request("/api/me/name")
                    .header("X-XSRF-TOKEN", token)
                    .header("Sec-Fetch-Site", site)
                    .header("Content-Type", "application/json")
                    .PUT(BodyPublishers.ofString("{\"displayName\":\"Mallory\"}"))
                    .build();
            assertThat(member.send(request).statusCode()).isEqualTo(403);
        }
    }

    @Test
    void aVisitorIsLedToTheSignInPageAndBack() {
        var answer = visitor.get("/accounts?q=a%26b&page=2");

        assertThat(answer.statusCode()).isEqualTo(302);
        var location = answer.headers().firstValue("Location").orElseThrow();
        assertThat(location).endsWith("/sign-in?to=%2Faccounts%3Fq%3Da%2526b%26page%3D2");

        var signedIn = visitor.submit(
                "/sign-in",
                Map.of("email", people.first().email(), "password", People.PASSWORD, "to", "/accounts?q=a%26b&page=2"));
        assertThat(signedIn.headers().firstValue("Location").orElseThrow()).endsWith("/accounts?q=a%26b&page=2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/",
                "//evil.example",
                "/\\evil.example",
                "/\t/evil.example",
                "javascript:alert(1)",
                "",
                "evil",
                "/%0d%0aSet-Cookie:x\r\n",
                "\\\\evil.example",
                "///evil.example",
                "/.//evil.example\n"
            })
    void signingInLeadsNowhereElse(String to) {
        var answer = server.browser()
                .submit("/sign-in", Map.of("email", people.first().email(), "password", People.PASSWORD, "to", to));

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElseThrow()).isIn("/", server.address() + "/");
    }

    @Test
    void theApiAnswersWithProblemDetails() {
        var answer = visitor.get("/api/accounts");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(visitor.get("/api/no-such-thing").statusCode()).isEqualTo(404);
        assertThat(visitor.get("/api/no-such-thing").headers().firstValue("Content-Type"))
                .contains("application/problem+json");
    }

    @Test
    void aSessionEndsAfterHalfAnHourWithoutARequest() {
        var person = people.with(Appointment.from(LocalDate.now(ZoneId.of("Asia/Shanghai")), Role.AUDITOR));
        var browser = people.signedIn(person);
        assertThat(browser.get("/account").statusCode()).isEqualTo(200);

        passes(person, 29);
        assertThat(browser.get("/account").statusCode()).isEqualTo(200);
        passes(person, 31);
        assertThat(browser.get("/account").statusCode()).isEqualTo(302);
    }

    @Test
    void aDisabledAccountIsOutAtOnce() {
        var person = people.with(Appointment.from(LocalDate.now(ZoneId.of("Asia/Shanghai")), Role.AUDITOR));
        var browser = people.signedIn(person);
        assertThat(browser.get("/accounts").statusCode()).isEqualTo(200);

        server.get(Accounts.class)
                .disable(people.first().actor(), person.actor().account());

        assertThat(browser.get("/accounts").statusCode()).isEqualTo(302);
        assertThat(browser.get("/api/me").body()).contains("\"account\":null");
    }

    @Test
    void aStrangersFormIsSmall() {
        var huge = visitor.submit("/sign-in", Map.of("email", "x".repeat(9000), "password", "y"));

        assertThat(huge.statusCode()).isEqualTo(413);
    }

    @Test
    void aWrongPasswordSaysNothingAboutTheAccount() {
        var known = withoutTokens(server.browser().signIn(people.first().email(), "not the password"));
        var unknown = withoutTokens(server.browser().signIn("first@office.exampld", "not the password"));

        assertThat(known.replace("office.example", "office.exampld")).isEqualTo(unknown);
    }

    @Test
    void theDescriptionOfTheApiIsPublic() {
        var description = visitor.get("/api/openapi");

        assertThat(description.statusCode()).isEqualTo(200);
        assertThat(description.body()).contains("/api/me", "/api/accounts/{id}/disable");
    }

    @Test
    void aMethodThatARouteDoesNotHaveIsRefused() {
        assertThat(people.signedIn(people.first())
                        .call("DELETE", "/sign-in", "")
                        .statusCode())
                .isEqualTo(405);
    }

    /// Moves the session's last use into the past, in the place where the server keeps it.
    private void passes(People.Person person, int minutes) {
        server.owner()
                .sql("""
                update identity.spring_session
                set last_access_time = last_access_time - :millis, expiry_time = expiry_time - :millis
                where principal_name = :account
                """)
                .param("millis", minutes * 60_000L)
                .param("account", person.actor().account().toString())
                .update();
    }

    private static String withoutTokens(HttpResponse<String> answer) {
        return answer.statusCode()
                + answer.body()
                        .replaceAll("value=\"[A-Za-z0-9_-]{40,}\"", "")
                        .replaceAll("content=\"[A-Za-z0-9_-]{40,}\"", "");
    }
}
