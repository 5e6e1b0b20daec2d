package dev.ceyuan.platform.scenario;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A need or an offer before it has an id.
///
/// @param list        the list it belongs to, null for none
/// @param owner       the organisation whose it is, null if not known
/// @param ownerStated what the source says about the owner, may be empty
/// @param externalKey its key in the list it was imported from, null if entered by hand; unique within its side
public record EntryDraft(
        @Nullable UUID list,
        @Nullable UUID owner,
        String ownerStated,
        boolean anonymous,
        Entry.Visibility visibility,
        EntryContent content,
        @Nullable String externalKey) {}
