package dev.ceyuan.platform.web.matrix;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// One request for a route with its arguments filled in.
///
/// @param method as sent, which may be another than the route's
/// @param values argument → value
record Probe(RouteLine route, String method, Map<String, String> values) {
    private static final Pattern ID =
            Pattern.compile("\\p{XDigit}{8}-\\p{XDigit}{4}-\\p{XDigit}{4}-\\p{XDigit}{4}-\\p{XDigit}{12}");
    private static final Pattern LONG_TOKEN = Pattern.compile("(?<=[\"=])[A-Za-z0-9_-]{40,}");

    /// What came back, with ids and tokens blotted out.
    record Answer(int status, String location, String body) {
        boolean leadsToSignIn() {
            return status == 401 || (status == 302 && location.contains("/sign-in?to="));
        }

        boolean isRefusal() {
            return leadsToSignIn() || status == 403 || status == 404;
        }

        boolean isSuccess() {
            return status / 100 == 2 || (status / 100 == 3 && !leadsToSignIn());
        }
    }

    /// The same for objects that do not exist.
    Probe forNothing() {
        var nothing = new LinkedHashMap<>(values);
        route.arguments().forEach((name, kind) -> {
            if (!kind.startsWith("'")) {
                nothing.put(name, UUID.randomUUID().toString());
            }
        });
        return new Probe(route, method, nothing);
    }

    Answer send(Persona persona) {
        var answer = persona.browser().send(request(persona));
        return new Answer(
                answer.statusCode(),
                blotted(answer.headers().firstValue("Location").orElse("")),
                blotted(answer.body()) + contentType(answer));
    }

    private static String contentType(HttpResponse<String> answer) {
        return answer.headers().firstValue("Content-Type").orElse("");
    }

    private HttpRequest request(Persona persona) {
        var rest = new LinkedHashMap<>(values);
        var path = route.path();
        for (var value : values.entrySet()) {
            var variable = "{" + value.getKey() + "}";
            if (path.contains(variable)) {
                path = path.replace(variable, encoded(value.getValue()));
                rest.remove(value.getKey());
            }
        }
        boolean hasBody = !method.equals("GET") && !method.equals("HEAD");
        var request = persona.browser().request(hasBody || rest.isEmpty() ? path : path + "?" + form(rest));
        if (hasBody) {
            request.header("X-XSRF-TOKEN", persona.token());
            request.header("Content-Type", route.isApi() ? "application/json" : "application/x-www-form-urlencoded");
        }
        var body = hasBody ? BodyPublishers.ofString(route.isApi() ? json(rest) : form(rest)) : BodyPublishers.noBody();
        return request.method(method, body).build();
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String json(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> "\"%s\":\"%s\"".formatted(field.getKey(), field.getValue()))
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private String blotted(String text) {
        var blotted = text;
        for (var value : values.values()) {
            blotted = value.length() > 20 ? blotted.replace(value, "ID") : blotted;
        }
        return LONG_TOKEN.matcher(ID.matcher(blotted).replaceAll("ID")).replaceAll("TOKEN");
    }
}
