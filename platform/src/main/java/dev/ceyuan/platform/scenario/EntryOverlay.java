package dev.ceyuan.platform.scenario;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An imported row over the entry it was known by. An empty cell and a missing column say nothing, so they leave
/// what was there: a list that is short of a column must not make public what was not, or name who was anonymous.
final class EntryOverlay {
    private EntryOverlay() {}

    /// @param row   what the cells say
    /// @param draft the row as a new entry
    static EntryDraft over(Entry before, SheetEntry row, EntryDraft draft) {
        var ownerStated = row.owner() != null || !row.stated().isEmpty();
        return new EntryDraft(
                row.list() == null && before.list() != null ? before.list().id() : draft.list(),
                ownerStated ? draft.owner() : before.owner().id(),
                ownerStated
                        ? stated(before, row, draft.owner())
                        : before.owner().stated(),
                row.anonymous() == null ? before.anonymous() : row.anonymous(),
                row.visibility() == null ? before.visibility() : row.visibility(),
                content(before.content(), row.content()),
                draft.externalKey());
    }

    /// The name of the owner in a row says no more than the registry does about the owner there is.
    private static String stated(Entry before, SheetEntry row, @Nullable UUID owner) {
        var sameOwner = owner != null && owner.equals(before.owner().id());
        return sameOwner
                        && row.stated().equals(row.owner())
                        && before.owner().stated().isEmpty()
                ? ""
                : row.stated();
    }

    private static EntryContent content(EntryContent before, EntryContent row) {
        return new EntryContent(
                row.kind() == null ? before.kind() : row.kind(),
                row.title(),
                row.description().isEmpty() ? before.description() : row.description(),
                row.gloss().isEmpty() ? before.gloss() : row.gloss(),
                row.facets().orElse(before.facets()),
                source(before.source(), row.source()));
    }

    private static SourceNote source(SourceNote before, SourceNote row) {
        return new SourceNote(
                row.name().isEmpty() ? before.name() : row.name(),
                row.url().isEmpty() ? before.url() : row.url(),
                row.asOf() == null ? before.asOf() : row.asOf());
    }
}
