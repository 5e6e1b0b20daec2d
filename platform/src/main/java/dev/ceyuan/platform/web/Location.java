package dev.ceyuan.platform.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Where the reader is: a path and its query, still encoded, without the language parameter.
public record Location(String path, String query) {

    /// @param query as the request carries it, null if there is none
    static Location of(String path, @Nullable String query) {
        return new Location(path, query == null ? "" : query).without("lang");
    }

    /// The address of the same page with one more parameter.
    public String with(String parameter, String value) {
        var encoded = URLEncoder.encode(value, StandardCharsets.UTF_8);
        return path + "?" + (query.isEmpty() ? "" : query + "&") + parameter + "=" + encoded;
    }

    /// The same page with the parameter removed, however often it occurs.
    public Location without(String parameter) {
        var rest = Arrays.stream(query.split("&", -1))
                .filter(part -> !part.isEmpty() && !part.equals(parameter) && !part.startsWith(parameter + "="))
                .collect(Collectors.joining("&"));
        return new Location(path, rest);
    }

    /// Path and query as one address.
    public String href() {
        return query.isEmpty() ? path : path + "?" + query;
    }
}
