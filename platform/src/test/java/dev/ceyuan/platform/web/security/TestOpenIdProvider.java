package dev.ceyuan.platform.web.security;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A small OpenID provider over HTTP, written from OpenID Connect Core 1.0 and RFC 7636: discovery,
/// authorization code with PKCE (S256), signed identity tokens, keys. Whoever comes to it is at once the
/// person that was set before.
final class TestOpenIdProvider implements AutoCloseable {
    static final String CLIENT = "ceyuan";
    static final String SECRET = "the secret of the client";

    private final HttpServer server;
    private final RSAKey key = newKey();
    private final Map<String, Grant> grants = new ConcurrentHashMap<>();
    private volatile Person person = new Person("nobody", "nobody@example.org", true);
    private volatile RSAKey signingKey = key;
    private volatile boolean repeatsNonce = true;

    /// Who signs in at the provider.
    record Person(String subject, String email, boolean verified) {}

    private record Grant(Map<String, String> asked, Person person) {}

    TestOpenIdProvider() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/.well-known/openid-configuration", exchange -> answer(exchange, 200, configuration()));
        server.createContext("/keys", exchange -> answer(exchange, 200, new JWKSet(key).toString()));
        server.createContext("/authorize", this::authorize);
        server.createContext("/token", this::token);
        server.start();
    }

    String issuer() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    void signsIn(Person someone) {
        person = someone;
    }

    /// Signs with a key that it does not publish, as a forger would.
    void signsWithAForgedKey() {
        signingKey = newKey();
    }

    void signsWithItsOwnKey() {
        signingKey = key;
    }

    /// Whether the token carries the nonce of the request, as it must.
    void repeatsNonce(boolean repeats) {
        repeatsNonce = repeats;
    }

    private String configuration() {
        return """
                {"issuer": "%1$s", "authorization_endpoint": "%1$s/authorize", "token_endpoint": "%1$s/token",
                 "jwks_uri": "%1$s/keys", "response_types_supported": ["code"], "subject_types_supported": ["public"],
                 "id_token_signing_alg_values_supported": ["RS256"], "code_challenge_methods_supported": ["S256"]}
                """.formatted(issuer());
    }

    private void authorize(HttpExchange exchange) throws IOException {
        var asked = parameters(exchange.getRequestURI().getRawQuery());
        var code = UUID.randomUUID().toString();
        grants.put(code, new Grant(asked, person));
        var back = asked.get("redirect_uri") + "?code=" + code + "&state="
                + URLEncoder.encode(Objects.requireNonNull(asked.get("state")), StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Location", back);
        answer(exchange, 302, "");
    }

    private void token(HttpExchange exchange) throws IOException {
        var given = parameters(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        var grant = grants.remove(Objects.requireNonNull(given.get("code")));
        if (grant == null
                || !basic().equals(exchange.getRequestHeaders().getFirst("Authorization"))
                || !Objects.equals(given.get("redirect_uri"), grant.asked().get("redirect_uri"))
                || !challenge(Objects.requireNonNull(given.get("code_verifier")))
                        .equals(grant.asked().get("code_challenge"))) {
            answer(exchange, 400, "{\"error\": \"invalid_grant\"}");
            return;
        }
        answer(exchange, 200, """
                {"access_token": "%s", "token_type": "Bearer", "expires_in": 300, "id_token": "%s"}
                """.formatted(UUID.randomUUID(), identityToken(grant)));
    }

    private String identityToken(Grant grant) {
        var now = Instant.now();
        var claims = new JWTClaimsSet.Builder()
                .issuer(issuer())
                .audience(CLIENT)
                .subject(grant.person().subject())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(300)))
                .claim("email", grant.person().email())
                .claim("email_verified", grant.person().verified())
                .claim("name", "周敏");
        if (repeatsNonce) {
            claims.claim("nonce", grant.asked().get("nonce"));
        }
        try {
            var token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .keyID(key.getKeyID())
                            .build(),
                    claims.build());
            token.sign(new RSASSASigner(signingKey));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static RSAKey newKey() {
        try {
            return new RSAKeyGenerator(2048).keyID("the only key").generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String challenge(String verifier) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /// RFC 6749, 2.3.1: both parts form-encoded before they are put together.
    private static String basic() {
        var both = URLEncoder.encode(CLIENT, StandardCharsets.UTF_8)
                + ":"
                + URLEncoder.encode(SECRET, StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(both.getBytes(StandardCharsets.UTF_8));
    }

    private static Map<String, String> parameters(String query) {
        return Stream.of(query.split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        try (exchange) {
            var bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            if (bytes.length > 0) {
                exchange.getResponseBody().write(bytes);
            }
        }
    }

    /// Follows the address to which the platform sent a browser; the answer is where the provider sends it
    /// back to.
    static URI visit(URI address) {
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.discarding());
            return URI.create(answer.headers().firstValue("Location").orElseThrow());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
