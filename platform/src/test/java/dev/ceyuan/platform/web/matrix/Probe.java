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
    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");
    private static final String FILE = "file";
    private static final String BOUNDARY = "----matrix";
    private static final Pattern ID =
            Pattern.compile("\\p{XDigit}{8}-\\p{XDigit}{4}-\\p{XDigit}{4}-\\p{XDigit}{4}-\\p{XDigit}{12}");
    private static final Pattern LONG_TOKEN = Pattern.compile("(?<=[\"=])[A-Za-z0-9_-]{40,}");

    /// What came back.
    ///
    /// @param location where it leads, with ids and tokens blotted out
    /// @param body     the same of what it says, with its type
    /// @param raw      all that came back
    record Answer(int status, String location, String body, String raw) {
        boolean looksLike(Answer other) {
            return status == other.status && location.equals(other.location) && body.equals(other.body);
        }

        boolean leadsToSignIn() {
            return status == 401 || (status == 302 && location.contains("/sign-in?to="));
        }

        boolean isRefusal() {
            return leadsToSignIn() || status == 403 || status == 404;
        }

        boolean isSuccess() {
            return status / 100 == 2 || (status / 100 == 3 && !leadsToSignIn() && !location.contains("refused="));
        }
    }

    /// A request with nothing but something for the variables of the path.
    static Probe withoutArguments(RouteLine route, String method) {
        var values = new LinkedHashMap<String, String>();
        VARIABLE.matcher(route.path())
                .results()
                .forEach(variable ->
                        values.put(variable.group(1), UUID.randomUUID().toString()));
        return new Probe(route, method, values);
    }

    /// The same for objects that do not exist.
    Probe forNothing() {
        var nothing = new LinkedHashMap<>(values);
        route.objectNames().forEach(name -> nothing.put(name, UUID.randomUUID().toString()));
        return new Probe(route, method, nothing);
    }

    Answer send(Persona persona) {
        var answer = persona.browser().send(request(persona));
        var location = answer.headers().firstValue("Location").orElse("");
        return new Answer(
                answer.statusCode(),
                blotted(location),
                blotted(answer.body()) + contentType(answer),
                location + "\n" + answer.body());
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
            request.header("Content-Type", contentType());
        }
        var body = hasBody ? BodyPublishers.ofString(body(rest)) : BodyPublishers.noBody();
        return request.method(method, body).build();
    }

    private boolean isUpload() {
        return route.arguments().containsKey(FILE);
    }

    private String contentType() {
        if (isUpload()) {
            return "multipart/form-data; boundary=" + BOUNDARY;
        }
        return route.isApi() ? "application/json" : "application/x-www-form-urlencoded";
    }

    private String body(Map<String, String> fields) {
        if (isUpload()) {
            return parts(fields);
        }
        return route.isApi() ? json(fields) : form(fields);
    }

    private static String parts(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> "--%s\r\nContent-Disposition: form-data; name=\"%s\"%s\r\n\r\n%s\r\n"
                        .formatted(
                                BOUNDARY,
                                field.getKey(),
                                field.getKey().equals(FILE) ? "; filename=\"table.csv\"" : "",
                                field.getValue()))
                .collect(Collectors.joining("", "", "--" + BOUNDARY + "--\r\n"));
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String json(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> "\"%s\":%s".formatted(field.getKey(), jsonValue(field.getValue())))
                .collect(Collectors.joining(",", "{", "}"));
    }

    /// Lists and objects as they are, everything else as text.
    private static String jsonValue(String value) {
        return value.startsWith("[") || value.startsWith("{") ? value : "\"%s\"".formatted(value);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private String blotted(String text) {
        var blotted = text;
        for (var value : values.values()) {
            blotted = value.length() > 20 ? blotted.replace(value, "ID") : blotted;
        }
        for (var object : route.objectNames()) {
            blotted = blotted.replace("/" + values.getOrDefault(object, "/"), "/ID");
        }
        return LONG_TOKEN.matcher(ID.matcher(blotted).replaceAll("ID")).replaceAll("TOKEN");
    }
}
