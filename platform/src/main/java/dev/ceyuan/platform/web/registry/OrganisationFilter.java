package dev.ceyuan.platform.web.registry;

import dev.ceyuan.platform.registry.OrganisationQuery;
import org.jspecify.annotations.Nullable;

/// What the address of the list asks for; everything may be missing.
record OrganisationFilter(
        @Nullable String q,
        @Nullable String place,
        @Nullable String kind,
        @Nullable String sector,
        @Nullable String segment,
        @Nullable Integer page) {

    static final int PAGE_SIZE = 20;
    private static final int LONGEST_TEXT = 200;
    private static final int LAST_PAGE = 100_000;

    OrganisationQuery query() {
        return new OrganisationQuery(
                text(q),
                text(place),
                text(kind),
                text(sector),
                text(segment),
                page == null ? 1 : Math.clamp(page, 1, LAST_PAGE),
                PAGE_SIZE);
    }

    private static String text(@Nullable String given) {
        var text = given == null ? "" : given.strip();
        return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT);
    }
}
