package dev.ceyuan.platform.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ceyuan.platform.web.Browser;
import dev.ceyuan.platform.web.People;
import dev.ceyuan.platform.web.TestServer;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/// Behind a proxy that ends TLS, and with sessions that are over at once.
class BehindProxyIT {
    private static final TestServer SERVER = TestServer.start(Map.of(
            "server.forward-headers-strategy", "framework",
            "ceyuan.identity.session.absolute", "1ms"));

    private final People people = new People(SERVER);
    private final Browser browser = SERVER.browser();

    @AfterAll
    static void close() {
        SERVER.close();
    }

    @Test
    void cookiesAndTransportAreSecureWhereTheProxySaysThatTheBrowserCameByTls() {
        var answer = signIn();

        assertThat(answer.headers().allValues("Set-Cookie"))
                .filteredOn(cookie -> cookie.startsWith("ceyuan_session="))
                .isNotEmpty()
                .allSatisfy(cookie -> assertThat(cookie).contains("Secure", "HttpOnly", "SameSite=Lax"));
        assertThat(answer.headers().firstValue("Strict-Transport-Security"))
                .hasValueSatisfying(value -> assertThat(value).contains("max-age=31536000"));
        assertThat(answer.headers().firstValue("Location").orElseThrow()).startsWith("https://office.example/");
    }

    @Test
    void aSessionIsOverWhenItsTimeIsUpHoweverMuchItIsUsed() {
        var signedIn = signIn();
        var session = signedIn.headers().allValues("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith("ceyuan_session="))
                .map(cookie -> cookie.substring(cookie.indexOf('=') + 1, cookie.indexOf(';')))
                .findFirst()
                .orElseThrow();
        browser.plant("ceyuan_session", session);

        var answer = browser.get("/account");

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElseThrow()).contains("/sign-in");
    }

    private HttpResponse<String> signIn() {
        var email = people.first().email();
        var form = "_csrf=%s&email=%s&password=%s"
                .formatted(encoded(browser.formToken()), encoded(email), encoded(People.PASSWORD));
        var answer = browser.send(browser.request("/sign-in")
                .header("X-Forwarded-Proto", "https")
                .header("X-Forwarded-Host", "office.example")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build());
        assertThat(answer.statusCode()).isEqualTo(302);
        return answer;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
