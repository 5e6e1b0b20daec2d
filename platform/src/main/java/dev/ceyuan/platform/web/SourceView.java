package dev.ceyuan.platform.web;

import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Where a fact comes from, as pages show it.
///
/// @param link an http(s) address, null if the source gives none that can be opened
/// @param asOf the day, month or year the fact held, in ISO form, null if unknown
public record SourceView(
        String name, @Nullable String link, @Nullable String asOf) {
    /// What can be opened: an http(s) address.
    public static final String ADDRESS = "https?://[^\\s\"'<>]+";

    private static final Pattern ADDRESS_PATTERN = Pattern.compile(ADDRESS);

    /// @param address what the source gives as its address; anything but an http(s) address is shown as text only
    public static SourceView of(String name, @Nullable String address, @Nullable LocalDate asOf) {
        return asOf(name, address, asOf == null ? null : asOf.toString());
    }

    /// True if the text is an address that can be opened.
    public static boolean isAddress(String text) {
        return ADDRESS_PATTERN.matcher(text).matches();
    }

    /// The same for a source that may tell only the month or the year.
    public static SourceView asOf(String name, @Nullable String address, @Nullable String asOf) {
        var link = address != null && isAddress(address) ? address : null;
        return new SourceView(name, link, asOf);
    }
}
