package dev.ceyuan.platform.web;

import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Where a fact comes from, as pages show it.
///
/// @param link an http(s) address, null if the source gives none that can be opened
/// @param asOf the day the fact held, null if unknown
public record SourceView(
        String name, @Nullable String link, @Nullable LocalDate asOf) {
    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s\"'<>]+");

    /// @param address what the source gives as its address; anything but an http(s) address is shown as text only
    public static SourceView of(String name, @Nullable String address, @Nullable LocalDate asOf) {
        var link = address != null && ADDRESS.matcher(address).matches() ? address : null;
        return new SourceView(name, link, asOf);
    }
}
