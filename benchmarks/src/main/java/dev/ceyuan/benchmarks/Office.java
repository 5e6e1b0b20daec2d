package dev.ceyuan.benchmarks;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// An officer at work over HTTP. What throws an `IOException` was not acknowledged.
final class Office implements AutoCloseable {
    static final JsonMapper JSON = JsonMapper.builder().build();

    private static final Pattern FORM_TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final String BOUNDARY = "ceyuan-benchmark-boundary";
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final int FIRST_REFUSAL = 400;

    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private URI address = URI.create("http://127.0.0.1/");
    private @Nullable String headerToken;

    /// What the program answered.
    record Answer(int status, String body) {
        boolean acknowledged() {
            return status < FIRST_REFUSAL;
        }

        JsonNode json() {
            return JSON.readTree(body);
        }

        /// The same, unless it is a refusal.
        Answer required(String what) {
            if (!acknowledged()) {
                throw new IllegalStateException("%s was refused: %d %s".formatted(what, status, body));
            }
            return this;
        }
    }

    /// The program answers at another address from now on; the session lives on.
    void movesTo(URI next) {
        address = next;
        headerToken = null;
    }

    /// Opens the one-time link and makes the account of an administrator and officer, signed in.
    void makeFirstAccount(URI link) throws IOException, InterruptedException {
        var token = link.getQuery().substring("token=".length());
        form(
                        link.getPath() + "?" + link.getQuery(),
                        "/first-account",
                        Map.of(
                                "token", token,
                                "email", "office@example.org",
                                "displayName", "办公室",
                                "password", "Kuaile-9-de-Xiaoma-guo-he"))
                .required("the first account");
        if (get("/api/me").json().path("account").isNull()) {
            throw new IllegalStateException("no session after the first account");
        }
    }

    /// Sends a form with the token of the page it stands on.
    Answer form(String page, String action, Map<String, String> fields) throws IOException, InterruptedException {
        var token = FORM_TOKEN.matcher(get(page).body());
        if (!token.find()) {
            throw new IllegalStateException("no form on " + page);
        }
        var body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", "_csrf=" + token.group(1) + "&", ""));
        headerToken = null;
        return send(request(action)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    Answer get(String path) throws IOException, InterruptedException {
        return send(request(path).GET());
    }

    Answer post(String path) throws IOException, InterruptedException {
        return send("POST", path, Map.of());
    }

    /// Sends JSON.
    Answer send(String method, String path, Map<String, ?> body) throws IOException, InterruptedException {
        return send(request(path)
                .header("X-XSRF-TOKEN", token())
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(JSON.writeValueAsString(body))));
    }

    /// Uploads a table to be imported.
    Answer upload(String target, Path table) throws IOException, InterruptedException {
        var body = new ByteArrayOutputStream();
        body.writeBytes("""
                --%1$s\r
                Content-Disposition: form-data; name="target"\r
                \r
                %2$s\r
                --%1$s\r
                Content-Disposition: form-data; name="file"; filename="%3$s"\r
                Content-Type: application/octet-stream\r
                \r
                """.formatted(BOUNDARY, target, table.getFileName()).getBytes(StandardCharsets.UTF_8));
        body.writeBytes(Files.readAllBytes(table));
        body.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return send(request("/api/imports")
                .header("X-XSRF-TOKEN", token())
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.ofByteArray(body.toByteArray())));
    }

    private String token() throws IOException, InterruptedException {
        var known = headerToken;
        if (known == null) {
            known = get("/api/me").required("who am I").json().at("/csrf/value").asString();
            headerToken = known;
        }
        return known;
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(address.resolve(path)).timeout(PATIENCE);
    }

    private Answer send(HttpRequest.Builder request) throws IOException, InterruptedException {
        var response = client.send(request.build(), BodyHandlers.ofString());
        return new Answer(response.statusCode(), response.body());
    }

    @Override
    public void close() {
        client.shutdownNow();
        client.close();
    }
}
