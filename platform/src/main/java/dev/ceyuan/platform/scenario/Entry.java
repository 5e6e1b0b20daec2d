package dev.ceyuan.platform.scenario;

import dev.ceyuan.matching.Side;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A need or an offer, as its reader may see it.
///
/// @param number      its number in the list it came from, or else its id; an exported row is known by it again
/// @param list        the list it is published in, null if in none
/// @param owner       whose it is; nobody if not known or hidden from this reader
/// @param anonymous   the owner of the need is shown only to a supplier with whom both sides agreed to be introduced
/// @param revision    counts every change, from 1
/// @param publishedAt null until published
/// @param closedAt    null unless closed
public record Entry(
        UUID id,
        Side side,
        String number,
        @Nullable ListRef list,
        Owner owner,
        boolean anonymous,
        EntryContent content,
        State state,
        Visibility visibility,
        long revision,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Instant publishedAt,
        @Nullable Instant closedAt) {

    /// A list by name.
    public record ListRef(UUID id, String title) {}

    /// Whose an entry is.
    ///
    /// @param id     the organisation in the registry, null if none is known or the reader may not know
    /// @param name   its name in the registry, empty if `id` is null
    /// @param stated what the source says about the owner in its own words, may be empty
    /// @param hidden the reader may not know
    public record Owner(@Nullable UUID id, String name, String stated, boolean hidden) {
        /// Hidden from this reader.
        public static final Owner HIDDEN = new Owner(null, "", "", true);
    }

    /// The life of an entry or a list.
    public enum State {
        /// Seen by its owner and the office only.
        DRAFT,
        /// Open: searched and matched.
        PUBLISHED,
        /// Still readable, no longer matched.
        CLOSED,
        /// Taken back; seen by its owner and the office only.
        WITHDRAWN;

        boolean mayBecome(State next) {
            return switch (this) {
                case DRAFT -> next == PUBLISHED || next == WITHDRAWN;
                case PUBLISHED -> next == CLOSED || next == WITHDRAWN;
                case CLOSED, WITHDRAWN -> false;
            };
        }
    }

    /// Who may read what is published.
    public enum Visibility {
        PUBLIC,
        /// Anyone who has signed in.
        MEMBERS,
        /// The owner and the office.
        PRIVATE
    }

    /// The same entry with what is known of its owner.
    Entry with(Owner known) {
        return new Entry(
                id,
                side,
                number,
                list,
                known,
                anonymous,
                content,
                state,
                visibility,
                revision,
                createdAt,
                updatedAt,
                publishedAt,
                closedAt);
    }

    /// True if it is searched and matched.
    public boolean open() {
        return state == State.PUBLISHED;
    }
}
