package dev.ceyuan.platform.scenario;

import dev.ceyuan.matching.Side;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A demand list (side NEED) or a capability list (side OFFER).
///
/// @param note    what the list says about itself, may be empty
/// @param entries published and closed entries in it
public record EntryList(
        UUID id,
        Side side,
        String title,
        String note,
        Entry.Owner owner,
        SourceNote source,
        Entry.State state,
        Entry.Visibility visibility,
        long entries,
        long revision,
        @Nullable Instant publishedAt) {

    /// A list before it has an id.
    public record Draft(
            Side side,
            String title,
            String note,
            @Nullable UUID owner,
            String ownerStated,
            SourceNote source,
            Entry.Visibility visibility) {
        public Draft {
            if (title.isBlank() || title.length() > EntryContent.TITLE_LENGTH) {
                throw new IllegalArgumentException("A title has 1 to 300 characters (title=%s)".formatted(title));
            }
        }
    }

    /// The same list with what is known of its owner.
    EntryList with(Entry.Owner known) {
        return new EntryList(id, side, title, note, known, source, state, visibility, entries, revision, publishedAt);
    }
}
