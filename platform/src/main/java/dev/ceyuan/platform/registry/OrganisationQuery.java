package dev.ceyuan.platform.registry;

/// What to look for among organisations; an empty text means any.
///
/// @param text    part of a name or alias, in any width, case or script, or a whole credit code
/// @param place   id of a place; organisations in narrower places are found too
/// @param kind    id of a kind
/// @param sector  id of a sector; narrower sectors are found too
/// @param segment id of a layer or segment of the industry chain
/// @param page    from 1
/// @param size    rows a page, 1 to [#MOST_ROWS]
public record OrganisationQuery(
        String text, String place, String kind, String sector, String segment, int page, int size) {

    /// The longest page.
    public static final int MOST_ROWS = 500;

    private static final int LAST_PAGE = 100_000;

    public OrganisationQuery {
        if (page < 1 || page > LAST_PAGE || size < 1 || size > MOST_ROWS) {
            throw new IllegalArgumentException("No such page (page=%d, size=%d)".formatted(page, size));
        }
    }

    /// All organisations, first page.
    public static OrganisationQuery all() {
        return new OrganisationQuery("", "", "", "", "", 1, 20);
    }

    /// The same query with another text.
    public OrganisationQuery withText(String other) {
        return new OrganisationQuery(other, place, kind, sector, segment, page, size);
    }

    /// The same query on another page.
    public OrganisationQuery onPage(int otherPage, int otherSize) {
        return new OrganisationQuery(text, place, kind, sector, segment, otherPage, otherSize);
    }
}
