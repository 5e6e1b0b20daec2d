package dev.ceyuan.platform.scenario;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Where a row comes from, shown with it.
///
/// @param name what the source is called, may be empty for what the owner entered himself
/// @param url  its address as the list gives it; a link only if it starts with http
/// @param asOf the day, month or year the source speaks of, in ISO form (`2026-09`), null if not stated
public record SourceNote(String name, String url, @Nullable String asOf) {
    /// Entered here, no outside source.
    public static final SourceNote NONE = new SourceNote("", "", null);

    private static final Pattern PARTIAL_DATE =
            Pattern.compile("[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?");

    public SourceNote {
        if (asOf != null && !isPartialDate(asOf)) {
            throw new IllegalArgumentException("Not a day, month or year in ISO form (asOf=%s)".formatted(asOf));
        }
    }

    /// True for a day, month or year in ISO form.
    static boolean isPartialDate(String text) {
        return PARTIAL_DATE.matcher(text).matches();
    }

    /// True if the address can be followed.
    public boolean isLink() {
        return url.startsWith("https://") || url.startsWith("http://");
    }
}
