package dev.ceyuan.platform.web.security;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Where to go after signing in: a path of this platform and never an address elsewhere.
///
/// @param value begins with one slash that no second one follows, and has neither control characters nor backslashes
public record ReturnPath(String value) {
    /// Browsers read `//host` and `/\host` as another host and drop tabs and line ends.
    private static final Pattern LOCAL = Pattern.compile("/(?![/\\\\])[^\\\\\\p{Cntrl}\\s]{0,2000}");

    public ReturnPath {
        if (!LOCAL.matcher(value).matches()) {
            throw new IllegalArgumentException("Not a path of this platform");
        }
    }

    /// The path asked for, or the home page if it is not one of ours.
    public static ReturnPath of(@Nullable String asked) {
        return new ReturnPath(asked != null && LOCAL.matcher(asked).matches() ? asked : "/");
    }
}
