package dev.ceyuan.platform.scenario;

import org.jspecify.annotations.Nullable;

/// What a need or an offer says.
///
/// @param kind        what is offered; null for a need
/// @param title       1 to 300 characters
/// @param description up to 20,000 characters, may be empty
/// @param gloss       an explanation in English that is not part of the source, may be empty
public record EntryContent(
        @Nullable Kind kind, String title, String description, String gloss, Facets facets, SourceNote source) {
    static final int TITLE_LENGTH = 300;
    static final int TEXT_LENGTH = 20_000;

    /// What can be offered.
    public enum Kind {
        MODEL,
        PRODUCT,
        SERVICE,
        DATASET,
        COMPUTE_POOL
    }

    public EntryContent {
        if (title.isBlank() || title.length() > TITLE_LENGTH) {
            throw new IllegalArgumentException("A title has 1 to 300 characters (title=%s)".formatted(title));
        }
        if (description.length() > TEXT_LENGTH || gloss.length() > TEXT_LENGTH) {
            throw new IllegalArgumentException(
                    "A description has at most 20,000 characters (title=%s)".formatted(title));
        }
    }
}
