package dev.ceyuan.platform.database;

import dev.ceyuan.platform.database.DatabaseAccess.Credentials;
import dev.ceyuan.platform.database.StartRefused.Kind;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A database address as people write it, `postgresql://user:password@host:port/name?option=value`, with or
/// without `jdbc:` and credentials, taken apart.
///
/// @param server host and port, as in the address
/// @param database its name
/// @param jdbcUrl without credentials
/// @param credentials those inside the address, if any
record ServerAddress(
        String server,
        String database,
        String jdbcUrl,
        @Nullable Credentials credentials) {

    /// @throws StartRefused `DATABASE_SETTING_WRONG` naming `variable`, never the value: it may hold a password
    static ServerAddress parse(String variable, String text) {
        try {
            return parse(new URI(text.strip().replaceFirst("^jdbc:", "")), variable);
        } catch (URISyntaxException e) {
            throw wrong(variable); // not the cause: its message repeats the value
        }
    }

    private static ServerAddress parse(URI uri, String variable) {
        var scheme = String.valueOf(uri.getScheme());
        var authority = uri.getRawAuthority();
        var path = uri.getRawPath();
        if (!(scheme.equals("postgresql") || scheme.equals("postgres"))
                || authority == null
                || path == null
                || path.length() < 2) {
            throw wrong(variable);
        }
        int at = authority.lastIndexOf('@');
        var server = authority.substring(at + 1);
        if (server.isEmpty()) {
            throw wrong(variable);
        }
        var user = at < 0 ? "" : authority.substring(0, at);
        var password = "";
        int colon = user.indexOf(':');
        if (colon >= 0) {
            password = decode(user.substring(colon + 1));
            user = user.substring(0, colon);
        }
        user = decode(user);
        var kept = new ArrayList<String>();
        for (var option : options(uri)) {
            if (option.startsWith("user=")) {
                user = decode(option.substring("user=".length()));
            } else if (option.startsWith("password=")) {
                password = decode(option.substring("password=".length()));
            } else {
                kept.add(option);
            }
        }
        var jdbcUrl = "jdbc:postgresql://" + server + path + (kept.isEmpty() ? "" : "?" + String.join("&", kept));
        var credentials = user.isEmpty() ? null : new Credentials(user, password);
        return new ServerAddress(server, decode(path.substring(1)), jdbcUrl, credentials);
    }

    private static List<String> options(URI uri) {
        var query = uri.getRawQuery();
        return query == null || query.isEmpty() ? List.of() : List.of(query.split("&"));
    }

    private static String decode(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    private static StartRefused wrong(String variable) {
        return new StartRefused(Kind.DATABASE_SETTING_WRONG, variable, "postgresql://host:5432/database");
    }
}
